package app.akin.ui.search.hit;

import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import java.util.List;

/**
 * A sentence of a document that a card is to show, whatever was typed.
 *
 * @param hit the passage that it stands in
 * @param start where it begins in the passage's text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record MarkedSentence(Hit hit, int start, int end) {

    /** As it stands in the passage, in one line. */
    public String words() {
        return hit.passage().map(Passage::text).orElse("").substring(start, end);
    }

    /** Its place, marked. */
    public MatchingSentence place() {
        return new MatchingSentence(start, end, List.of(new SoughtWords.Place(start, end)));
    }
}
