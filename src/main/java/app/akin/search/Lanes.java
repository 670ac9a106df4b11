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

/**
 * The lanes of one question: pictures in the space of the model that sees them, then passages by their words, their names,
 * and in the space of the model that reads them.
 */
final class Lanes {

    private final Ranking store;
    private final EmbeddingSpace eyes;
    private final String words;
    private final Optional<UnitVector> seen;
    private final Query query;
    private final List<RankedLane> pictures = new ArrayList<>();
    private final List<RankedLane> passages = new ArrayList<>();

    /**
     * @param eyes the space of pictures
     * @param seen what is asked there; nothing where no part of the question can be asked there
     */
    Lanes(Ranking store, EmbeddingSpace eyes, String words, Optional<UnitVector> seen, Query query) {
        this.store = store;
        this.eyes = eyes;
        this.words = words;
        this.seen = seen;
        this.query = query;
    }

    void rank() {
        if (wants(Kind.PICTURE)) {
            seen.ifPresent(vector -> pictures.add(nearest(Lane.PICTURE_VECTOR, eyes, vector, Kind.PICTURE)));
        }
        if (wants(Kind.PASSAGE) && !words.isEmpty()) {
            Scope scope = query.scope().only(Kind.PASSAGE);
            passages.add(new RankedLane(Lane.FULL_TEXT, store.fullText(words, scope, depth())));
            passages.add(new RankedLane(Lane.FILE_NAME, store.byName(words, scope, depth())));
        }
    }

    List<Hit> hits(Heard heard) {
        if (wants(Kind.PASSAGE) && heard instanceof Heard.Answer answer) {
            readBy(answer).ifPresent(passages::add);
        }
        Map<Long, StoredItem> items = items();
        List<Hit> pictureHits =
                pictures.stream().flatMap(lane -> lane.hits(items).stream()).toList();
        List<Hit> passageHits =
                Fusion.fuse(passages.stream().map(lane -> lane.hits(items)).toList());
        return Turns.take(pictureHits, passageHits, query.limit());
    }

    private boolean wants(Kind kind) {
        return query.scope().kind().isEmpty() || query.scope().kind().get() == kind;
    }

    /**
     * Passages near to the words, and to the passages that are examples. Where the model for pictures reads passages too,
     * they are near to pictures as well; to any other model a picture says nothing.
     */
    private Optional<RankedLane> readBy(Heard.Answer answer) {
        if (answer.space().equals(eyes)) {
            return seen.map(vector -> nearest(Lane.PASSAGE_VECTOR, eyes, vector, Kind.PASSAGE));
        }
        List<UnitVector> parts = new ArrayList<>();
        answer.words().ifPresent(parts::add);
        exampleItems().forEach(item -> store.vector(answer.space(), item).ifPresent(parts::add));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(nearest(Lane.PASSAGE_TEXT, answer.space(), UnitVector.sum(parts), Kind.PASSAGE));
    }

    private RankedLane nearest(Lane lane, EmbeddingSpace space, UnitVector vector, Kind kind) {
        Scope scope = query.scope().only(kind);
        return new RankedLane(lane, others(store.nearest(space, vector, kind, scope, depth())));
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
