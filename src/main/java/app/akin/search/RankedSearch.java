package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.search.SearchException.Problem;
import app.akin.store.RankedItem;
import app.akin.store.Ranking;
import app.akin.store.StoreException;
import app.akin.store.StoredItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ranks pictures by their vectors, and passages by vectors, full text and file names together.
 *
 * <p>The two kinds are ranked apart and take turns ({@link Turns}), because their scores are of different scales.
 */
public final class RankedSearch implements Search {

    private final Supplier<Encoder> encoder;
    private final Supplier<Ranking> ranking;
    private final QueryEncoder queries;

    /**
     * @param encoder gives the encoder of the space that answers at the moment
     * @param ranking gives the open store; may throw {@link StoreException}
     */
    public RankedSearch(Supplier<Encoder> encoder, Supplier<Ranking> ranking, QueryEncoder queries) {
        this.encoder = encoder;
        this.ranking = ranking;
        this.queries = queries;
    }

    @Override
    public SearchResult find(Query query) throws SearchException {
        String words = QueryEncoder.beginning(query.words());
        if (words.isEmpty() && query.examples().isEmpty()) {
            throw new SearchException(Problem.NOT_A_QUESTION, "There is nothing to look for in an empty question");
        }
        Encoder model = encoder.get();
        try {
            Ranking store = ranking.get();
            long start = System.nanoTime();
            UnitVector vector = vector(model, store, words, query.examples());
            long encoded = System.nanoTime();
            List<Hit> hits = new Lanes(store, model.space(), words, vector, query).hits();
            long searched = store.size(query.scope());
            long ranked = System.nanoTime();
            return new SearchResult(
                    query,
                    model.space(),
                    hits,
                    Duration.ofNanos(encoded - start),
                    Duration.ofNanos(ranked - encoded),
                    searched);
        } catch (StoreException e) {
            throw new SearchException(Problem.STORE_AWAY, "The library cannot be searched: " + e.getMessage(), e);
        }
    }

    /** The direction in which words and examples agree: the sum of their unit vectors. */
    private UnitVector vector(Encoder model, Ranking store, String words, List<Example> examples)
            throws SearchException {
        List<UnitVector> parts = new ArrayList<>();
        try {
            if (!words.isEmpty()) {
                parts.add(queries.words(model, words));
            }
            for (Example example : examples) {
                parts.add(vector(model, store, example));
            }
            return parts.size() == 1 ? parts.getFirst() : sum(parts);
        } catch (EncodingException e) {
            throw new SearchException(
                    Problem.MODEL_AWAY, "The model could not read the question: " + e.getMessage(), e);
        }
    }

    private UnitVector vector(Encoder model, Ranking store, Example example) throws SearchException, EncodingException {
        try {
            return switch (example) {
                case Example.PictureFile file -> queries.picture(model, file.path());
                case Example.PictureBytes bytes -> queries.picture(model, bytes.encoded());
                case Example.Item item ->
                    store.vector(model.space(), item.itemId())
                            .orElseThrow(() -> new SearchException(
                                    Problem.EXAMPLE_UNREADABLE, item.label() + " is no longer in the library"));
            };
        } catch (UnreadableException e) {
            throw new SearchException(
                    Problem.EXAMPLE_UNREADABLE,
                    example.label() + ": " + e.reason().inWords(),
                    e);
        }
    }

    private static UnitVector sum(List<UnitVector> parts) {
        float[] sum = new float[parts.getFirst().dimension()];
        for (UnitVector part : parts) {
            float[] values = part.values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return UnitVector.normalised(sum);
    }

    /** The lanes of one question. */
    private record Lanes(Ranking store, EmbeddingSpace space, String words, UnitVector vector, Query query) {

        List<Hit> hits() {
            Optional<Kind> kind = query.scope().kind();
            List<RankedLane> pictures = kind.equals(Optional.of(Kind.PASSAGE)) ? List.of() : pictureLanes();
            List<RankedLane> passages = kind.equals(Optional.of(Kind.PICTURE)) ? List.of() : passageLanes();
            Map<Long, StoredItem> items = items(pictures, passages);
            List<Hit> pictureHits =
                    pictures.stream().flatMap(lane -> lane.hits(items).stream()).toList();
            List<Hit> passageHits =
                    Fusion.fuse(passages.stream().map(lane -> lane.hits(items)).toList());
            return Turns.take(pictureHits, passageHits, query.limit());
        }

        private List<RankedLane> pictureLanes() {
            Scope scope = query.scope().only(Kind.PICTURE);
            return List.of(new RankedLane(
                    Lane.PICTURE_VECTOR, others(store.nearest(space, vector, Kind.PICTURE, scope, depth()))));
        }

        private List<RankedLane> passageLanes() {
            Scope scope = query.scope().only(Kind.PASSAGE);
            List<RankedLane> lanes = new ArrayList<>();
            lanes.add(new RankedLane(
                    Lane.PASSAGE_VECTOR, others(store.nearest(space, vector, Kind.PASSAGE, scope, depth()))));
            if (!words.isEmpty()) {
                lanes.add(new RankedLane(Lane.FULL_TEXT, store.fullText(words, scope, depth())));
                lanes.add(new RankedLane(Lane.FILE_NAME, store.byName(words, scope, depth())));
            }
            return lanes;
        }

        /** Without the examples themselves: nobody asks for what is in their hand. */
        private List<RankedItem> others(List<RankedItem> ranked) {
            Set<Long> examples = new HashSet<>();
            for (Example example : query.examples()) {
                if (example instanceof Example.Item item) {
                    examples.add(item.itemId());
                }
            }
            return ranked.stream()
                    .filter(item -> !examples.contains(item.itemId()))
                    .limit(query.limit())
                    .toList();
        }

        private int depth() {
            return query.limit() + query.examples().size();
        }

        private Map<Long, StoredItem> items(Collection<RankedLane> pictures, Collection<RankedLane> passages) {
            Set<Long> ids = new LinkedHashSet<>();
            pictures.forEach(lane -> lane.items.forEach(item -> ids.add(item.itemId())));
            passages.forEach(lane -> lane.items.forEach(item -> ids.add(item.itemId())));
            return ids.isEmpty() ? new HashMap<>() : store.items(ids, query.scope());
        }
    }

    /** What one lane ranked, best first. */
    private record RankedLane(Lane lane, List<RankedItem> items) {

        /** Its hits; an item that has gone since it was ranked is left out. */
        List<Hit> hits(Map<Long, StoredItem> stored) {
            List<Hit> hits = new ArrayList<>();
            for (RankedItem item : items) {
                StoredItem found = stored.get(item.itemId());
                if (found != null) {
                    int rank = hits.size() + 1;
                    hits.add(found.hit(rank, item.score(), List.of(new LaneRank(lane, rank, item.score()))));
                }
            }
            return hits;
        }
    }
}
