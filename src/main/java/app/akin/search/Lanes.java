package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import app.akin.search.PassageReader.Heard;
import app.akin.search.ranking.Deviations;
import app.akin.search.ranking.Evidence;
import app.akin.search.ranking.OneList;
import app.akin.search.ranking.PassageScale;
import app.akin.search.ranking.PictureScale;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.store.RankedItem;
import app.akin.store.Ranking;
import app.akin.store.StoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * The lanes of one question: pictures in the space of the model that sees them, files and folders by their names, passages
 * by their words, and in the space of the model that reads them.
 */
final class Lanes {

    /** Hits that only a second look puts first, or that share a card, must be among those that are looked at. */
    private static final int DEPTH = 3;

    private final Ranking store;
    private final Asking asking;
    private final TypedWords typed;
    private final Query query;
    private final Evidence evidence;
    private final List<Ranked> lanes = new ArrayList<>();
    private final Map<Long, UnitVector> vectors = new HashMap<>(); // of pictures
    private boolean cut;

    Lanes(Ranking store, Asking asking, TypedWords typed, Query query) {
        this.store = store;
        this.asking = asking;
        this.typed = typed;
        this.query = query;
        evidence = new Evidence(typed);
    }

    /** Ranks all that need not wait for the reader. */
    void rank() {
        if (wants(Kind.PICTURE) && isOn(Lane.PICTURE_VECTOR)) {
            asking.vector().ifPresent(this::rankPictures);
        }
        if (typed.isEmpty()) {
            return;
        }
        String words = typed.plain();
        if (isOn(Lane.FILE_NAME)) {
            rankNames(words);
        }
        if (wants(Kind.PASSAGE) && isOn(Lane.FULL_TEXT)) {
            Scope passages = query.scope().only(Kind.PASSAGE);
            add(Lane.FULL_TEXT, scores(store.fullText(words, passages, depth())), evidence::ofText);
        }
    }

    /** Of two names, the file's and its folder's, the surer one counts. */
    private void rankNames(String words) {
        Map<Long, Double> scores = scores(store.byName(words, query.scope(), depth()));
        Map<Long, Double> sure = new HashMap<>();
        scores.forEach((item, score) -> sure.put(item, evidence.ofName(score)));
        scores(store.byFolder(words, query.scope(), depth())).forEach((item, score) -> {
            scores.putIfAbsent(item, score);
            sure.merge(item, evidence.ofFolder(score), Math::max);
        });
        lanes.add(new Ranked(Lane.FILE_NAME, scores, sure));
    }

    OneList list(Heard heard, Optional<Usual> usualOfReader) {
        if (wants(Kind.PASSAGE) && heard instanceof Heard.Answer answer) {
            rankPassages(answer, usualOfReader);
        }
        OneList list = new OneList(typed, items());
        lanes.forEach(lane -> list.add(lane.lane, lane.scores, lane.sure));
        list.stack(looks(list.pictures()));
        return list;
    }

    /** By these pictures are told to be nearly the same. */
    private Map<Long, UnitVector> looks(Set<Long> pictures) {
        Set<Long> others = new HashSet<>(pictures);
        others.removeAll(vectors.keySet());
        vectors.putAll(store.vectors(asking.space(), others));
        Map<Long, UnitVector> looks = new HashMap<>();
        vectors.forEach((picture, vector) -> asking.eyes().looks(vector).ifPresent(look -> looks.put(picture, look)));
        return looks;
    }

    /** Whether a lane has more than was asked for. */
    boolean isCut() {
        return cut;
    }

    private boolean wants(Kind kind) {
        return query.scope().kind().isEmpty() || query.scope().kind().get() == kind;
    }

    private boolean isOn(Lane lane) {
        return !query.off().contains(lane);
    }

    private void rankPictures(UnitVector vector) {
        Map<Long, Double> cosines = nearest(asking.space(), vector, Kind.PICTURE);
        if (query.examples().isEmpty() && asking.usual().isPresent()) {
            vectors.putAll(store.vectors(asking.space(), cosines.keySet()));
            cosines.keySet().retainAll(vectors.keySet());
            PictureScale scale = new PictureScale(asking.usual().get(), typed);
            lanes.add(new Ranked(Lane.PICTURE_VECTOR, cosines, scale.sure(cosines, vectors)));
        } else {
            add(Lane.PICTURE_VECTOR, cosines, deviations(asking.space(), vector, Kind.PICTURE)::ofExample);
        }
    }

    /**
     * Passages near to the words, and to the passages that are examples. Where the model for pictures reads passages too,
     * they are near to pictures as well, but who asks with a picture alone wants pictures.
     */
    private void rankPassages(Heard.Answer answer, Optional<Usual> usual) {
        boolean byEyes = answer.space().equals(asking.space());
        Lane lane = byEyes ? Lane.PASSAGE_VECTOR : Lane.PASSAGE_TEXT;
        if (!isOn(lane)) {
            return;
        }
        if (query.examples().isEmpty() && answer.words().isPresent() && usual.isPresent()) {
            rankByWords(lane, answer, usual.get());
        } else if (byEyes) {
            asking.vector()
                    .filter(_ -> !asksWithPicturesAlone())
                    .ifPresent(vector -> rankByDeviations(lane, answer.space(), vector));
        } else {
            List<UnitVector> parts = new ArrayList<>();
            answer.words().ifPresent(parts::add);
            exampleItems().forEach(item -> store.vector(answer.space(), item).ifPresent(parts::add));
            if (!parts.isEmpty()) {
                rankByDeviations(lane, answer.space(), UnitVector.sum(parts));
            }
        }
    }

    private void rankByWords(Lane lane, Heard.Answer answer, Usual usual) {
        PassageScale scale = new PassageScale(usual, typed, answer.words().orElseThrow());
        Map<Long, Double> cosines = nearest(answer.space(), scale.asked(), Kind.PASSAGE);
        Map<Long, String> texts = new HashMap<>();
        store.items(cosines.keySet(), query.scope())
                .forEach(
                        (id, item) -> texts.put(id, item.passage().orElseThrow().text()));
        cosines.keySet().retainAll(texts.keySet());
        lanes.add(new Ranked(lane, cosines, scale.sure(cosines, texts)));
    }

    private void rankByDeviations(Lane lane, EmbeddingSpace space, UnitVector vector) {
        Deviations deviations = deviations(space, vector, Kind.PASSAGE);
        DoubleUnaryOperator sure = query.examples().isEmpty() ? deviations::ofWords : deviations::ofExample;
        add(lane, nearest(space, vector, Kind.PASSAGE), sure);
    }

    private Deviations deviations(EmbeddingSpace space, UnitVector vector, Kind kind) {
        return store.spread(space, vector, kind)
                .map(spread -> new Deviations(spread.mean(), spread.deviation()))
                .orElse(new Deviations(0, 1));
    }

    private boolean asksWithPicturesAlone() {
        boolean askedForPassages = query.scope().kind().equals(Optional.of(Kind.PASSAGE));
        boolean hasPassage = store.items(exampleItems(), Scope.EVERYTHING).values().stream()
                .anyMatch(item -> item.kind() == Kind.PASSAGE);
        return typed.isEmpty() && !askedForPassages && !hasPassage;
    }

    private void add(Lane lane, Map<Long, Double> scores, DoubleUnaryOperator sure) {
        Map<Long, Double> sureOf = new HashMap<>();
        scores.forEach((item, score) -> sureOf.put(item, sure.applyAsDouble(score)));
        lanes.add(new Ranked(lane, scores, sureOf));
    }

    private Map<Long, Double> nearest(EmbeddingSpace space, UnitVector vector, Kind kind) {
        return scores(store.nearest(space, vector, kind, query.scope(), depth()));
    }

    /** Without the examples themselves: nobody asks for what is in their hand. */
    private Map<Long, Double> scores(List<RankedItem> ranked) {
        cut |= ranked.size() >= depth();
        Set<Long> examples = exampleItems();
        Map<Long, Double> scores = new LinkedHashMap<>();
        ranked.stream()
                .filter(item -> !examples.contains(item.itemId()))
                .forEach(item -> scores.put(item.itemId(), item.score()));
        return scores;
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
        return Math.multiplyExact(DEPTH, query.limit()) + query.examples().size();
    }

    private Map<Long, StoredItem> items() {
        Set<Long> ids = new HashSet<>();
        lanes.forEach(lane -> ids.addAll(lane.scores.keySet()));
        return ids.isEmpty() ? Map.of() : store.items(ids, query.scope(), typed.plain());
    }

    /**
     * What one lane ranked.
     *
     * @param scores in the lane's own unit, best first
     * @param sure how sure, 0 to 1
     */
    private record Ranked(Lane lane, Map<Long, Double> scores, Map<Long, Double> sure) {}
}
