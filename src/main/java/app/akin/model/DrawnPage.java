package app.akin.model;

import java.util.List;

/**
 * A page of a document as people see it.
 *
 * @param picture the page
 * @param number which one it is, from 1
 * @param count how many the document has
 * @param marks what is to be marked on it, line by line
 */
public record DrawnPage(RgbPicture picture, int number, int count, List<Mark> marks) {

    /**
     * A part of one line. All four are fractions of the page's width or height, from its left and its top.
     *
     * @param left where it begins, 0 to 1
     * @param top its upper edge, 0 to 1
     */
    public record Mark(double left, double top, double width, double height) {

        public Mark {
            // The negation refuses what is no number, too.
            if (!(left >= 0
                    && top >= 0
                    && width >= 0
                    && height >= 0
                    && left + width <= 1.001
                    && top + height <= 1.001)) {
                throw new IllegalArgumentException("a mark beside its page");
            }
        }
    }

    public DrawnPage {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("page " + number + " of " + count);
        }
        marks = List.copyOf(marks);
    }
}
