package app.akin.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The words of a document.
 *
 * @param text all of it; paragraphs end in a line break
 * @param pageStarts where each page begins in the text, in order; empty where the format has no pages
 */
public record DocumentText(String text, List<Integer> pageStarts) {

    public DocumentText {
        pageStarts = List.copyOf(pageStarts);
    }

    /** The same with a title above it, on the first page. */
    DocumentText headed(String title) {
        if (title.isBlank()) {
            return this;
        }
        String words = title.strip();
        // A title is no part of the sentence below it, with which it may share a passage.
        boolean open = Character.isLetterOrDigit(words.charAt(words.length() - 1));
        String heading = words + (open ? ".\n\n" : "\n\n");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pageStarts.size(); i++) {
            starts.add(i == 0 ? 0 : pageStarts.get(i) + heading.length());
        }
        return new DocumentText(heading + text, starts);
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
