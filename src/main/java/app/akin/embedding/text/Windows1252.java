package app.akin.embedding.text;

import java.nio.charset.Charset;

/** What a C1 control character means when its byte was written by Windows. */
final class Windows1252 {

    private static final String C1 = new String(c1Bytes(), Charset.forName("windows-1252"));
    private static final char UNDEFINED = '\uFFFD';

    private Windows1252() {}

    /** @param control from U+0080 to U+009F; the five without a meaning stay as they are */
    static char decode(char control) {
        char decoded = C1.charAt(control - 0x80);
        return decoded == UNDEFINED ? control : decoded;
    }

    private static byte[] c1Bytes() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return bytes;
    }
}
