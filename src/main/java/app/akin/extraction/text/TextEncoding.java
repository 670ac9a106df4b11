package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How bytes are to be read as text: one decision for every file, by its bytes alone, so that the same bytes are the
 * same text
 * on every machine and under every name.
 *
 * @param charset the encoding
 * @param mark bytes at the beginning that only say which it is
 */
public record TextEncoding(Charset charset, int mark) {

    /**
     * Tab, line breaks, new page, going back to print a letter over another one, the end of a file of DOS, and the escape
     * that switches character sets and colours.
     */
    static final String CONTROLS = "\t\n\r\f\b\u000B\u001A\u001B";

    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    /** Noise has a control character among nine bytes; text a stray one now and then. */
    private static final int BYTES_A_CONTROL = 20;

    private static final double PRINTABLE = 0.9;

    /**
     * @param bytes of a file, from its beginning
     * @return nothing when it is no text
     */
    public static Optional<TextEncoding> of(byte[] bytes) {
        Optional<TextEncoding> marked = ByteMark.of(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        ByteCounts counts = ByteCounts.of(bytes);
        // A zero here and there among ASCII is a slip.
        if (counts.zeros() > 0 && counts.printable() < PRINTABLE * bytes.length) {
            Optional<Charset> wide = WideText.of(bytes, Math.min(bytes.length, Sample.LENGTH));
            if (wide.isPresent()) {
                return wide.map(charset -> new TextEncoding(charset, 0));
            }
        }
        if (counts.high() == 0 && counts.escapes() > 0) {
            Optional<TextEncoding> escaped = EscapedText.of(bytes);
            if (escaped.isPresent()) {
                return escaped;
            }
        }
        if ((long) counts.controls() * BYTES_A_CONTROL > bytes.length) {
            return Guess.wide(bytes).map(charset -> new TextEncoding(charset, 0));
        }
        return counts.high() == 0 ? Optional.of(UTF_8) : Guess.of(bytes).map(charset -> new TextEncoding(charset, 0));
    }

    /** All of {@code bytes} as text; what cannot be read becomes a replacement character. */
    public String decode(byte[] bytes) {
        return new String(bytes, mark, Math.max(0, bytes.length - mark), charset);
    }
}
