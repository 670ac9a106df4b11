package app.akin.search.grammar;

import app.akin.model.scope.DateSpan;

/**
 * Words that may mean a time, such as "last year": offered as a filter, never applied unasked.
 *
 * @param start where they begin in what was typed, with the "in" or "from" before them
 * @param end before which they end, a Korean particle included
 * @param words without these
 * @param dates what they mean today
 */
public record DateOffer(int start, int end, String words, DateSpan dates) {

    /** What was typed without them. */
    public String without(String typed) {
        String before = typed.substring(0, start).stripTrailing();
        String after = typed.substring(end).stripLeading();
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }
}
