package app.akin.model.hit;

import java.util.List;

/**
 * Words to be found again on the page of a document.
 *
 * @param passage what they stand in, as it was read
 * @param stretches the words themselves, places in {@code passage} in its order; none where nothing is to be marked
 */
public record PageWords(String passage, List<Stretch> stretches) {

    /** Nothing is marked. */
    public static final PageWords NONE = new PageWords("", List.of());

    /** In UTF-16 units; {@code end} is exclusive. */
    public record Stretch(int start, int end) {}

    public PageWords {
        for (Stretch stretch : stretches) {
            if (stretch.start() < 0 || stretch.end() < stretch.start() || stretch.end() > passage.length()) {
                throw new IllegalArgumentException(stretch + " in " + passage.length() + " letters");
            }
        }
        stretches = List.copyOf(stretches);
    }
}
