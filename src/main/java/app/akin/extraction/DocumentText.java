package app.akin.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The words of a document.
 *
 * @param text all of it; paragraphs end in a line break
 * @param pageStarts where each page begins in the text, in order; empty where the format has no pages
 * @param headingEnds where each heading ends in the text, exclusive, in order; empty where the format knows none
 */
public record DocumentText(String text, List<Integer> pageStarts, List<Integer> headingEnds) {

    static final String PARAGRAPH = "\n\n";

    public DocumentText {
        pageStarts = List.copyOf(pageStarts);
        headingEnds = List.copyOf(headingEnds);
    }

    /** The same with a title above it, on the first page, unless it begins with the same words. */
    DocumentText headed(String title) {
        String words = title.strip();
        if (words.isEmpty() || beginsWith(words)) {
            return this;
        }
        // A title is no part of the sentence below it, with which it may share a passage.
        boolean open = Character.isLetterOrDigit(words.charAt(words.length() - 1));
        String heading = open ? words + "." : words;
        int by = heading.length() + PARAGRAPH.length();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pageStarts.size(); i++) {
            starts.add(i == 0 ? 0 : pageStarts.get(i) + by);
        }
        List<Integer> ends = new ArrayList<>(List.of(heading.length()));
        headingEnds.forEach(end -> ends.add(end + by));
        return new DocumentText(heading + PARAGRAPH + text, starts, ends);
    }

    /** Whether its first heading is this. */
    private boolean beginsWith(String title) {
        String start = text.stripLeading();
        int end = headingEnds.isEmpty() ? 0 : headingEnds.getFirst() - (text.length() - start.length());
        return end >= title.length()
                && end <= title.length() + 1
                && start.regionMatches(true, 0, title, 0, title.length());
    }

    /** The page, from 1, that the character at {@code position} is on. */
    OptionalInt pageAt(int position) {
        int low = 0;
        int high = pageStarts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pageStarts.get(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? OptionalInt.empty() : OptionalInt.of(low);
    }
}
