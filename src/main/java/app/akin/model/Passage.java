package app.akin.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A piece of a document that fits the text encoder.
 *
 * @param ordinal its number in the document, from 0
 * @param start where it begins in the document's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param page the page it begins on, from 1, where the format has pages
 * @param inside the file within the document that it is from, such as one attached to a letter or packed in an archive
 * @param lines the words themselves, with single blanks between them, and where lines end for a reader a line break, or
 *     {@link LineSigns#HEADING_END} after a heading
 */
public record Passage(int ordinal, int start, int end, OptionalInt page, Optional<String> inside, String lines) {

    public Passage {
        if (ordinal < 0 || start < 0 || end < start) {
            throw new IllegalArgumentException("passage " + ordinal + " from " + start + " to " + end);
        }
    }

    /** From the document itself. */
    public Passage(int ordinal, int start, int end, OptionalInt page, String lines) {
        this(ordinal, start, end, page, Optional.empty(), lines);
    }

    /** Its words in one line, each where it stands in {@link #lines}: what models read, and what is quoted. */
    public String text() {
        return LineSigns.inOneLine(lines);
    }
}
