package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import app.akin.search.PassageReader.Heard;
import app.akin.store.RankedItem;
import app.akin.store.Ranking;
import app.akin.store.StoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lanes of one question: first those that Akin ranks alone, then the one that another model has to be heard for. */
final class Lanes {

    /**
     * How much the order of the model for pictures counts among passages that a model of words has read: it settles ties.
     * It is trained on captions and weak at comparing text with text, and a rank of its own would outvote the better
     * model's. Where that one has not read a passage yet, it counts as much as any lane.
     *
     * <p>Among the first places the best this can give, TIE / 61, is less than one place of the other model: 1 / 61 - 1 / 62.
     */
    static final double TIE = 0.01;

    private final Ranking store;
    private final EmbeddingSpace space;
    private final String words;
    private final UnitVector vector;
    private final Query query;
    private List<RankedLane> pictures = List.of();
    private List<RankedLane> passages = List.of();

    Lanes(Ranking store, EmbeddingSpace space, String words, UnitVector vector, Query query) {
        this.store = store;
        this.space = space;
        this.words = words;
        this.vector = vector;
        this.query = query;
    }

    /** The direction in which vectors agree: their sum. */
    static UnitVector sum(List<UnitVector> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        float[] sum = new float[parts.getFirst().dimension()];
        for (UnitVector part : parts) {
            float[] values = part.values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return UnitVector.normalised(sum);
    }

    void rank() {
        pictures = wants(Kind.PICTURE) ? pictureLanes() : List.of();
        passages = wants(Kind.PASSAGE) ? passageLanes() : List.of();
    }

    List<Hit> hits(Heard heard) {
        Set<Long> read = new HashSet<>();
        if (wants(Kind.PASSAGE) && heard instanceof Heard.Answer answer) {
            readBy(answer).ifPresent(lane -> {
                List<RankedLane> more = new ArrayList<>(passages);
                more.add(lane);
                passages = more;
                read.addAll(store.present(answer.space(), ids(passages)));
            });
        }
        Map<Long, StoredItem> items = items();
        List<Hit> pictureHits =
                pictures.stream().flatMap(lane -> lane.hits(items).stream()).toList();
        List<Hit> passageHits = Fusion.fuse(
                passages.stream().map(lane -> lane.hits(items)).toList(),
                hit -> isOf(hit, Lane.PASSAGE_VECTOR) && read.contains(hit.itemId()) ? TIE : 1);
        return Turns.take(pictureHits, passageHits, query.limit());
    }

    private boolean wants(Kind kind) {
        return query.scope().kind().isEmpty() || query.scope().kind().get() == kind;
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

    /** Passages near to the words, and to the passages that are examples; pictures say nothing to a model of words. */
    private Optional<RankedLane> readBy(Heard.Answer answer) {
        List<UnitVector> parts = new ArrayList<>();
        answer.words().ifPresent(parts::add);
        exampleItems().forEach(item -> store.vector(answer.space(), item).ifPresent(parts::add));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = query.scope().only(Kind.PASSAGE);
        List<RankedItem> nearest = store.nearest(answer.space(), sum(parts), Kind.PASSAGE, scope, depth());
        return nearest.isEmpty() ? Optional.empty() : Optional.of(new RankedLane(Lane.PASSAGE_TEXT, others(nearest)));
    }

    /** Without the examples themselves: nobody asks for what is in their hand. */
    private List<RankedItem> others(List<RankedItem> ranked) {
        Set<Long> examples = exampleItems();
        return ranked.stream()
                .filter(item -> !examples.contains(item.itemId()))
                .limit(query.limit())
                .toList();
    }

    private Set<Long> exampleItems() {
        Set<Long> examples = new HashSet<>();
        for (Example example : query.examples()) {
            if (example instanceof Example.Item item) {
                examples.add(item.itemId());
            }
        }
        return examples;
    }

    private int depth() {
        return query.limit() + query.examples().size();
    }

    private Map<Long, StoredItem> items() {
        Set<Long> ids = ids(pictures);
        ids.addAll(ids(passages));
        return ids.isEmpty() ? new HashMap<>() : store.items(ids, query.scope());
    }

    private static Set<Long> ids(List<RankedLane> lanes) {
        Set<Long> ids = new LinkedHashSet<>();
        lanes.forEach(lane -> lane.items.forEach(item -> ids.add(item.itemId())));
        return ids;
    }

    private static boolean isOf(Hit hit, Lane lane) {
        return hit.lanes().stream().anyMatch(rank -> rank.lane() == lane);
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
