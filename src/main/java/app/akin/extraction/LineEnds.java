package app.akin.extraction;

import app.akin.model.LineSigns;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which ends of lines in a document's text are meant: those of paragraphs, headings, items of lists, and lines that end though the
 * next word had room. Others are where a line was full.
 */
final class LineEnds {

    /** Letters of Latin width: lines of text that is wrapped by its writer are at least so long. */
    private static final int WRAPPED_FROM = 60;

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
    private static final Pattern SIGNS = Pattern.compile("={3,}|-{3,}|\\*{3,}|_{3,}");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+•·–>|]|\\(?\\d{1,3}[.)]|#{1,6})\\s.*|\\|.*");

    private final String text;
    private final Set<Integer> headingEnds;

    /** Lines of a format that has pages end where the paper did. */
    private final boolean paged;

    LineEnds(DocumentText document) {
        text = document.text();
        headingEnds = Set.copyOf(document.headingEnds());
        paged = !document.pageStarts().isEmpty();
    }

    /** What stands for the blanks from {@code start} to {@code end}: a blank, or the end of a line or of a heading. */
    char between(int start, int end) {
        if (endsHeading(start)) {
            return LineSigns.HEADING_END;
        }
        return isMeant(start, end) ? '\n' : ' ';
    }

    /** Whether what ends at {@code end}, exclusive, is a heading, or the last part of one. */
    boolean endsHeading(int end) {
        return headingEnds.contains(end);
    }

    private boolean isMeant(int start, int end) {
        int first = text.indexOf('\n', start);
        if (text.indexOf('\f', start, end) >= 0) {
            return true;
        }
        if (first < 0 || first >= end) {
            return false;
        }
        boolean paragraph = text.indexOf('\n', first + 1, end) >= 0;
        return paragraph || !paged && isMeant(lineBefore(start), lineFrom(end));
    }

    private static boolean isMeant(String before, String after) {
        return HEADING.matcher(before).matches()
                || SIGNS.matcher(before).matches()
                || SIGNS.matcher(after).matches()
                || ITEM.matcher(after).matches()
                || width(before) + 1 + width(after.split("\\s", 2)[0]) <= WRAPPED_FROM;
    }

    private String lineBefore(int end) {
        return text.substring(text.lastIndexOf('\n', end - 1) + 1, end).strip();
    }

    private String lineFrom(int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /** Korean, Chinese and Japanese letters are twice as wide. */
    private static int width(String line) {
        return line.length() + (int) line.chars().filter(c -> c >= 0x1100).count();
    }
}
