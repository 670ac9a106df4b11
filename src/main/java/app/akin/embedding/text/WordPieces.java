package app.akin.embedding.text;

import app.akin.embedding.text.Vocabulary.Merge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Merges the bytes of one word, best rank first and leftmost among equals, in time n log n for words of any length. */
final class WordPieces {

    private static final int REMOVED = -1;

    private final Vocabulary vocabulary;
    private final int[] ids;
    private final int[] next;
    private final int[] previous;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(
            Comparator.comparingInt((Candidate c) -> c.merge.rank()).thenComparingInt(Candidate::left));

    private WordPieces(Vocabulary vocabulary, byte[] word) {
        this.vocabulary = vocabulary;
        ids = new int[word.length];
        next = new int[word.length];
        previous = new int[word.length];
        for (int i = 0; i < word.length; i++) {
            boolean atEnd = i == word.length - 1;
            ids[i] = (atEnd ? vocabulary.last() : vocabulary.inner())[word[i] & 0xff];
            next[i] = atEnd ? REMOVED : i + 1;
            previous[i] = i - 1;
        }
    }

    static int[] of(Vocabulary vocabulary, String word) {
        return new WordPieces(vocabulary, word.getBytes(StandardCharsets.UTF_8)).merged();
    }

    private int[] merged() {
        for (int i = 0; i + 1 < ids.length; i++) {
            propose(i);
        }
        while (!candidates.isEmpty()) {
            Candidate best = candidates.poll();
            if (isStill(best)) {
                join(best);
            }
        }
        return Arrays.stream(ids).filter(id -> id != REMOVED).toArray();
    }

    private void propose(int left) {
        if (left != REMOVED && next[left] != REMOVED) {
            int leftId = ids[left];
            int rightId = ids[next[left]];
            vocabulary
                    .merge(leftId, rightId)
                    .ifPresent(merge -> candidates.add(new Candidate(left, leftId, rightId, merge)));
        }
    }

    private boolean isStill(Candidate candidate) {
        int left = candidate.left;
        return ids[left] == candidate.leftId && next[left] != REMOVED && ids[next[left]] == candidate.rightId;
    }

    private void join(Candidate best) {
        int left = best.left;
        int right = next[left];
        ids[left] = best.merge.merged();
        ids[right] = REMOVED;
        next[left] = next[right];
        if (next[left] != REMOVED) {
            previous[next[left]] = left;
        }
        propose(left);
        propose(previous[left]);
    }

    private record Candidate(int left, int leftId, int rightId, Merge merge) {}
}
