package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The mark with which text of Unicode may begin. */
final class ByteMark {

    private ByteMark() {}

    static Optional<TextEncoding> of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new TextEncoding(Charset.forName("UTF-32LE"), 4));
        } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new TextEncoding(Charset.forName("UTF-32BE"), 4));
        } else if (startsWith(bytes, 0xFF, 0xFE) && isWide(bytes, StandardCharsets.UTF_16LE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        } else if (startsWith(bytes, 0xFE, 0xFF) && isWide(bytes, StandardCharsets.UTF_16BE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /** Two bytes alone are also how sound and other things begin. */
    private static boolean isWide(byte[] bytes, Charset charset) {
        String text = new String(bytes, 2, Math.min(bytes.length - 2, Sample.LENGTH) / 2 * 2, charset);
        return WideText.isText(text);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
