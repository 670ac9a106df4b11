package app.akin.files;

import java.nio.file.Path;
import java.text.Normalizer;

/** Names as people can read them; only the URI leads back to the file. */
public final class FileNames {

    private static final int REPLACEMENT = 0xFFFD;

    private FileNames() {}

    /**
     * The last name of {@code path}: composed (NFC), so that Hangul from a Mac is found by typing it, with bytes that
     * are
     * no text, control characters and direction overrides replaced.
     */
    public static String shown(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        return Normalizer.normalize(withoutUnshowable(name), Normalizer.Form.NFC);
    }

    private static String withoutUnshowable(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.codePoints().map(c -> isUnshowable(c) ? REPLACEMENT : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isUnshowable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
