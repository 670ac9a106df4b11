package app.akin.answer.quote;

import app.akin.model.LineSigns;
import app.akin.model.hit.Hit;

/**
 * The sentence that answers a question.
 *
 * @param hit the passage that it stands in
 * @param start where it begins in the passage's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param sure how sure it is that this is the answer, 0 to 1
 */
public record Quote(Hit hit, int start, int end, double sure) {

    /** The sentence, as it stands in the passage. */
    public String text() {
        return hit.passage().orElseThrow().text().substring(start, end);
    }

    /** The sentence as it is read: in one line, a heading before it with a colon, without the signs that make headings. */
    public String words() {
        return LineSigns.without(hit.passage().orElseThrow().lines().substring(start, end));
    }
}
