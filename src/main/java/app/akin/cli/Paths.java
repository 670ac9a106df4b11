package app.akin.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** How a file is named on a terminal, and to scripts. */
final class Paths {

    private Paths() {}

    /**
     * The path as one line that does nothing to the terminal: what is no letter is written as Java and C write it. Bytes
     * that are no text come out as replacement characters.
     */
    static String shown(URI uri) {
        return escaped(json(uri));
    }

    /** The path as it is: JSON has its own escapes. */
    static String json(URI uri) {
        try {
            return Path.of(uri).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // A place of another system, in a library that was carried here.
            return uri.toString();
        }
    }

    /** Without anything that moves the cursor, changes colours or turns the direction of writing. */
    static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (isSafe(letter)) {
                        line.appendCodePoint(letter);
                    } else {
                        line.append(letter < 0x100 ? "\\x%02x".formatted(letter) : "\\u%04x".formatted(letter));
                    }
                }
            }
        });
        return line.toString();
    }

    private static boolean isSafe(int letter) {
        int type = Character.getType(letter);
        return !Character.isISOControl(letter)
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !(letter >= 0x202A && letter <= 0x202E)
                && !(letter >= 0x2066 && letter <= 0x2069);
    }
}
