package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Text of two or four bytes a letter without a mark at its beginning: told by where its zeros stand. */
final class WideText {

    private static final List<Charset> KINDS = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    /** Of a hundred letters, so many may be ones that no text has. */
    private static final int STRAY_IN_HUNDRED = 2;
    /** Zeros are where Latin letters, blanks and line breaks have their upper byte: in wide text of any language. */
    private static final int ZEROS_AT_LEAST_IN_HUNDRED = 2;

    private static final int LETTERS_AT_LEAST = 4;

    private WideText() {}

    static Optional<Charset> of(byte[] bytes, int length) {
        return KINDS.stream().filter(kind -> isIn(kind, bytes, length)).findFirst();
    }

    private static boolean isIn(Charset kind, byte[] bytes, int length) {
        int width = kind.name().startsWith("UTF-32") ? 4 : 2;
        int whole = length / width * width;
        if (whole < LETTERS_AT_LEAST * width || length == bytes.length && length % width > 1) {
            return false;
        }
        int high = kind.name().endsWith("LE") ? width - 1 : 0;
        int low = kind.name().endsWith("LE") ? 0 : width - 1;
        long zerosHigh = zeros(bytes, whole, width, high);
        long zerosLow = zeros(bytes, whole, width, low);
        int letters = whole / width;
        return zerosHigh * 100 >= (long) letters * ZEROS_AT_LEAST_IN_HUNDRED
                && zerosLow * 4 <= zerosHigh
                && isText(new String(bytes, 0, whole, kind));
    }

    private static long zeros(byte[] bytes, int length, int step, int from) {
        return IntStream.range(0, length / step)
                .filter(i -> bytes[i * step + from] == 0)
                .count();
    }

    static boolean isText(String text) {
        long stray = text.codePoints().filter(WideText::isStray).count();
        return stray * 100 <= (long) text.codePointCount(0, text.length()) * STRAY_IN_HUNDRED;
    }

    private static boolean isStray(int letter) {
        int type = Character.getType(letter);
        return letter == 0xFFFD
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.CONTROL && TextEncoding.CONTROLS.indexOf(letter) < 0;
    }
}
