package app.akin.answer.writing;

import app.akin.model.hit.Hit;

/**
 * A passage that a language model is given.
 *
 * @param number by which the answer names it, from 1
 * @param hit the passage, where it stands
 */
public record Source(int number, Hit hit) {

    /** Its words. */
    public String text() {
        return hit.passage().orElseThrow().text();
    }
}
