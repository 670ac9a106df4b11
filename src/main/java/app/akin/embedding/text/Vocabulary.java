package app.akin.embedding.text;

import java.util.Map;
import java.util.Optional;

/**
 * The tables of a byte-level BPE whose words end with a mark.
 *
 * @param inner the id of each byte inside a word
 * @param last the id of each byte at the end of a word
 * @param merges from two neighbouring ids to what becomes of them
 * @param start id of the start mark
 * @param end id of the end mark
 */
record Vocabulary(int[] inner, int[] last, Map<Long, Merge> merges, int start, int end) {

    /** Two ids become {@code merged}; of several possible merges the one of least {@code rank} goes first. */
    record Merge(int rank, int merged) {}

    Optional<Merge> merge(int left, int right) {
        return Optional.ofNullable(merges.get(key(left, right)));
    }

    static long key(int left, int right) {
        return (long) left << 32 | right;
    }
}
