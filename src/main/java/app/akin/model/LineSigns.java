package app.akin.model;

import java.util.regex.Pattern;

/** The signs that only make headings and lines of text: {@code ##}, {@code ====}. Nobody wants to read them. */
public final class LineSigns {

    /** Each with the space behind it. */
    public static final Pattern PATTERN = Pattern.compile("(?<!\\S)(?:#{1,6}|={3,}|-{3,}|\\*{3,}|_{3,})(?!\\S)\\s*");

    /** Ends the line of a heading where the format knows headings, in the place of the line break. */
    public static final char HEADING_END = '\f';

    /** Before the end of a heading: models read a sentence there, people none. */
    public static final Pattern HEADING_STOP = Pattern.compile("(?<![.\\s])\\.(?=\\f)");

    private LineSigns() {}

    /** Whether a line ends for a reader in this character of {@link Passage#lines}. */
    public static boolean isLineEnd(char letter) {
        return letter == '\n' || letter == HEADING_END;
    }

    /** The same letters, each where it stands, with a blank for each end of a line. */
    public static String inOneLine(String lines) {
        return lines.replace('\n', ' ').replace(HEADING_END, ' ');
    }

    /** The words of {@code lines} in one line. */
    public static String without(String lines) {
        String colons = HEADING_STOP.matcher(lines).replaceAll(":");
        return inOneLine(PATTERN.matcher(colons).replaceAll("")).strip();
    }
}
