package app.akin.model;

import java.util.regex.Pattern;

/** The signs that only make headings and lines of plain text: {@code ##}, {@code ====}. Nobody wants to read them. */
public final class LineSigns {

    /** Each with the space behind it. */
    public static final Pattern PATTERN = Pattern.compile("(?<!\\S)(?:#{1,6}|={3,}|-{3,}|\\*{3,}|_{3,})(?!\\S)\\s*");

    private LineSigns() {}

    /** The words of {@code text} in one line. */
    public static String without(String text) {
        return PATTERN.matcher(text).replaceAll("").replace('\n', ' ').strip();
    }
}
