package app.akin.extraction.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are nothing but UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** How many letters beyond ASCII there are; 0 when there is one wrong byte. The last letter may be cut off. */
    static int lettersIn(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int letters = 0;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
            out.flip();
            letters += (int) out.chars().filter(c -> c > 127).count();
        }
        return result.isError() ? 0 : letters;
    }
}
