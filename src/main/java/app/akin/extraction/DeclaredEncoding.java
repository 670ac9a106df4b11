package app.akin.extraction;

import app.akin.extraction.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** What a page or a letter says of its encoding, where its bytes do not belie it; else what the bytes say. */
final class DeclaredEncoding implements EncodingDetector {

    private static final long serialVersionUID = 1L;

    private static final int LOOK_BYTES = 64 << 10;
    /** An encoding is often called by the name of the smaller one that it grew from. */
    private static final Map<String, String> WIDER = Map.of(
            "EUC-KR", "x-windows-949",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "SHIFT_JIS", "windows-31j",
            "BIG5", "x-MS950-HKSCS",
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874");

    private static final int DECLARATION_BYTES = 256;
    private static final Pattern DECLARATION =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*([\"'])([A-Za-z][\\w.-]*)\\1");

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([\\w.:-]+)(\\?[bBqQ]\\?)");

    private final HtmlEncodingDetector page = new HtmlEncodingDetector();

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        input.mark(LOOK_BYTES);
        byte[] beginning;
        try {
            beginning = input.readNBytes(LOOK_BYTES);
        } finally {
            input.reset();
        }
        return Stream.of(inLetter(metadata), Optional.ofNullable(page.detect(input, metadata)))
                .flatMap(Optional::stream)
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                .map(DeclaredEncoding::widened)
                .filter(charset -> isPossible(charset, beginning))
                .findFirst()
                .or(() -> TextEncoding.of(beginning).map(TextEncoding::charset))
                .orElse(StandardCharsets.UTF_8);
    }

    /**
     * XML that says it is in an encoding that another one grew from, in UTF-8 instead: its parser takes the letters that
     * came later for none.
     */
    static byte[] widened(byte[] xml) {
        String beginning = new String(xml, 0, Math.min(xml.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARATION.matcher(beginning);
        if (!declared.find()) {
            return xml;
        }
        return charset(declared.group(2))
                .filter(charset -> WIDER.containsKey(charset.name().toUpperCase(Locale.ROOT)))
                .map(charset -> beginning.substring(0, declared.start(2))
                        + StandardCharsets.UTF_8
                        + new String(xml, declared.end(2), xml.length - declared.end(2), widened(charset)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(xml);
    }

    /** The beginning of a letter, with each encoding in which a subject or a name is written as wide as it is meant. */
    static byte[] widenedWords(byte[] beginning) {
        Matcher word = ENCODED_WORD.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        return word.replaceAll(found -> Matcher.quoteReplacement("=?" + wideName(found.group(1)) + found.group(2)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String wideName(String name) {
        return charset(name).map(DeclaredEncoding::widened).map(Charset::name).orElse(name);
    }

    private static Optional<Charset> inLetter(Metadata metadata) {
        MediaType type = MediaType.parse(String.valueOf(metadata.get(Metadata.CONTENT_TYPE)));
        return Stream.of(
                        Optional.ofNullable(type)
                                .map(known -> known.getParameters().get("charset")),
                        Optional.ofNullable(metadata.get(Metadata.CONTENT_ENCODING)))
                .flatMap(Optional::stream)
                .flatMap(name -> charset(name).stream())
                .findFirst();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            // A name that nobody knows says nothing.
            return Optional.empty();
        }
    }

    private static Charset widened(Charset charset) {
        String wider = WIDER.get(charset.name().toUpperCase(Locale.ROOT));
        return wider == null ? charset : charset(wider).orElse(charset);
    }

    /** The last letters may be cut in two. */
    private static boolean isPossible(Charset charset, byte[] beginning) {
        int length = beginning.length < LOOK_BYTES ? beginning.length : beginning.length - 8;
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(beginning, 0, lineEnd(beginning, length)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lineEnd(byte[] bytes, int length) {
        int end = length;
        while (length < bytes.length && end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? length : end;
    }
}
