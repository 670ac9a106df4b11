package app.akin.answer.writing;

import java.util.List;

/**
 * A sentence of an answer.
 *
 * @param text plain, without its numbers
 * @param sources the numbers that stand behind it and were given out
 * @param unknown the numbers that stand behind it and were not
 */
public record Claim(String text, List<Integer> sources, List<Integer> unknown) {

    public Claim {
        sources = List.copyOf(sources);
        unknown = List.copyOf(unknown);
    }

    /** Whether nothing in the files can be shown for it. */
    public boolean isDoubtful() {
        return sources.isEmpty() || !unknown.isEmpty();
    }
}
