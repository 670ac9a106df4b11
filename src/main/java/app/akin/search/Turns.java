package app.akin.search;

import app.akin.model.Hit;
import app.akin.model.Lane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets pictures and passages take turns in one list, although their scores cannot be compared.
 *
 * <p>A vector lane always answers, with its nearest however far that is, so how high it put a passage says little. What
 * holds a typed word, or is named like it, was found by evidence. Hence three queues: passages with evidence and pictures
 * come one for one, evidence first where the best passage has the words in its text; passages without evidence come one
 * after every {@value #PACE} pictures, the first of them after as many. Where there are no pictures, passages keep the
 * order of their fusion.
 *
 * <p>Among the first {@value #IN_VIEW} results a document speaks once: what else it has to say follows after them.
 */
final class Turns {

    /** So many pictures go before each passage that only its vector speaks for. */
    static final int PACE = 4;

    /** About what a window shows at once. */
    static final int IN_VIEW = 12;

    private final Deque<Hit> pictures;
    private final Deque<Hit> found = new ArrayDeque<>();
    private final Deque<Hit> guessed = new ArrayDeque<>();
    private final List<Hit> taken = new ArrayList<>();

    private Turns(List<Hit> pictures, List<Hit> passages) {
        this.pictures = new ArrayDeque<>(pictures);
        for (Hit passage : passages) {
            (pictures.isEmpty() || hasEvidence(passage) ? found : guessed).add(passage);
        }
    }

    /**
     * Joins two lists, each best first, and numbers the first {@code limit} from 1.
     *
     * @param passages fused, each with the lanes that found it
     */
    static List<Hit> take(List<Hit> pictures, List<Hit> passages, int limit) {
        List<Hit> joined = spread(new Turns(pictures, passages).joined());
        List<Hit> ranked = new ArrayList<>();
        for (Hit hit : joined.subList(0, Math.min(limit, joined.size()))) {
            ranked.add(hit.ranked(ranked.size() + 1));
        }
        return ranked;
    }

    private List<Hit> joined() {
        if (!found.isEmpty() && has(found.peek(), Lane.FULL_TEXT)) {
            move(found);
        }
        while (!found.isEmpty() || !pictures.isEmpty()) {
            for (int i = 0; i < PACE; i++) {
                move(pictures);
                move(found);
            }
            move(guessed);
        }
        taken.addAll(guessed);
        return taken;
    }

    private void move(Deque<Hit> queue) {
        if (!queue.isEmpty()) {
            taken.add(queue.remove());
        }
    }

    private static List<Hit> spread(List<Hit> joined) {
        List<Hit> inView = new ArrayList<>();
        List<Hit> later = new ArrayList<>();
        Set<Long> speaking = new HashSet<>();
        for (Hit hit : joined) {
            boolean firstOfItsFile = speaking.add(hit.file().contentId());
            (firstOfItsFile && inView.size() < IN_VIEW ? inView : later).add(hit);
        }
        inView.addAll(later);
        return inView;
    }

    private static boolean hasEvidence(Hit passage) {
        return has(passage, Lane.FULL_TEXT) || has(passage, Lane.FILE_NAME);
    }

    private static boolean has(Hit hit, Lane lane) {
        return hit.lanes().stream().anyMatch(rank -> rank.lane() == lane);
    }
}
