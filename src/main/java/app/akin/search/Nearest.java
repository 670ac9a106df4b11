package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As much of a lane as is looked at, without what is asked with: nobody asks for what is in their hand. Safe from several threads.
 */
final class Nearest {

    /** Hits that only a second look puts first, or that share a card, must be among those that are looked at. */
    private static final int DEPTH = 3;

    /** So many are always looked at, so that how sure a hit is does not depend on how many are wanted. */
    private static final int LEAST = 600;

    private final Ranking store;
    private final Query query;
    private final int depth;
    private final boolean quotes;
    private final Set<Long> examples = new HashSet<>();
    private volatile boolean full;

    Nearest(Ranking store, Query query, int depth) {
        this.store = store;
        this.query = query;
        this.depth = depth;
        quotes = !Side.wanted(query).typed().exact().isEmpty();
        for (Example example : query.examples()) {
            if (example instanceof Example.Item item) {
                examples.add(item.itemId());
            }
        }
    }

    /** How deep lanes are looked at first. */
    static int depth(Query query) {
        return Math.max(LEAST, Math.multiplyExact(DEPTH, query.limit()))
                + query.examples().size();
    }

    int depth() {
        return depth;
    }

    boolean isFull() {
        return full;
    }

    /** Within the scope, best first. */
    Map<Long, Double> to(EmbeddingSpace space, UnitVector vector, Kind kind) {
        return scores(store.nearest(space, vector, kind, query.scope(), depth));
    }

    /**
     * In the whole library, so that a filter changes no hit's sureness; nothing where {@link #to} has found just these.
     */
    Optional<Map<Long, Double>> inLibrary(EmbeddingSpace space, UnitVector vector, Kind kind) {
        boolean same =
                depth == depth(query) && query.scope().of(Optional.empty()).equals(Scope.EVERYTHING);
        return same
                ? Optional.empty()
                : Optional.of(withoutExamples(store.nearest(space, vector, kind, Scope.EVERYTHING, depth(query))));
    }

    /**
     * Where something was quoted, a lane that is full of other things hides nothing that is wanted.
     *
     * @param ranked what a lane gave when it was asked for as many as {@link #depth}
     */
    Map<Long, Double> scores(List<RankedItem> ranked) {
        return quotes ? withoutExamples(ranked) : quoted(ranked);
    }

    /** @param ranked what a lane gave that was asked for what was quoted, and for as many as {@link #depth} */
    Map<Long, Double> quoted(List<RankedItem> ranked) {
        if (ranked.size() >= depth) {
            full = true;
        }
        return withoutExamples(ranked);
    }

    private Map<Long, Double> withoutExamples(List<RankedItem> ranked) {
        Map<Long, Double> scores = new LinkedHashMap<>();
        ranked.stream()
                .filter(item -> !examples.contains(item.itemId()))
                .forEach(item -> scores.put(item.itemId(), item.score()));
        return scores;
    }
}
