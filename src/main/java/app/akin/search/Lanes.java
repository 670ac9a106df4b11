package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.hit.Lane;
import app.akin.model.scope.Scope;
import app.akin.search.PassageReader.Heard;
import app.akin.search.ranking.AskedColours;
import app.akin.search.ranking.AskedExamples;
import app.akin.search.ranking.AskedWords;
import app.akin.search.ranking.Deviations;
import app.akin.search.ranking.OneList;
import app.akin.search.ranking.PassageScale;
import app.akin.search.ranking.PictureScale;
import app.akin.search.ranking.Surest;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.store.content.StoredItem;
import app.akin.store.ranking.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * The lanes of one side of a question: pictures in the space of the model that sees them, files and folders by their names,
 * passages by their words, and in the space of the model that reads them.
 */
final class Lanes {

    private final Ranking store;
    private final Asking asking;
    private final Side side;
    private final TypedWords typed;
    private final Query query;
    private final Nearest nearest;
    private final EvidenceLanes evidence;
    private final List<Ranked> lanes = new ArrayList<>();
    private final Map<Long, UnitVector> vectors = new HashMap<>(); // of pictures

    /** @param evidence what has been begun */
    Lanes(Ranking store, Asking asking, Side side, Query query, EvidenceLanes evidence) {
        this.store = store;
        this.asking = asking;
        this.side = side;
        this.query = query;
        this.evidence = evidence;
        nearest = evidence.nearest();
        typed = side.typed();
    }

    /** Ranks all that need not wait for the reader. */
    void rank() {
        if (query.asks(Kind.PICTURE) && query.asks(Lane.PICTURE_VECTOR) && !asking.isEmpty()) {
            rankPictures();
        }
        lanes.addAll(evidence.ranked());
    }

    /**
     * All lanes as one list. What it is that was found is looked up no further than one lane goes, unless too few cards come of
     * that: several items may share one.
     *
     * @param usualOfReader there where the reader is asked with words
     */
    OneList list(Heard heard, Optional<Usual> usualOfReader) {
        if (query.asks(Kind.PASSAGE) && heard instanceof Heard.Answer answer) {
            rankPassages(answer, usualOfReader);
        }
        Surest surest = new Surest();
        lanes.forEach(lane -> surest.add(lane.sure()));
        Set<Long> seen = isNarrowed() ? surest.all() : surest.best(Nearest.depth(query));
        OneList list = list(seen);
        boolean enough =
                list.size() > query.limit() || seen.size() == surest.all().size();
        return enough ? list : list(surest.all());
    }

    /** What is unwanted, or lacks what was quoted, is taken out of all that was found. */
    private boolean isNarrowed() {
        return !typed.exact().isEmpty() || query.parts().stream().anyMatch(Part::isUnwanted);
    }

    private OneList list(Set<Long> seen) {
        Map<Long, StoredItem> items = seen.isEmpty() ? Map.of() : store.items(seen, query.scope(), typed.plain());
        OneList list = new OneList(typed, items);
        lanes.forEach(lane -> list.add(lane.lane(), lane.scores(), lane.sure()));
        AskedColours colours = asking.colours();
        if (!colours.isEmpty()) {
            list.colour(colours, store.colours(list.pictures()));
        }
        list.stack(looks(list.pictures()));
        return list;
    }

    /** By these pictures are told to be nearly the same. */
    private Map<Long, UnitVector> looks(Set<Long> pictures) {
        vectors.putAll(with(vectors, pictures));
        Map<Long, UnitVector> looks = new HashMap<>();
        vectors.forEach((picture, vector) -> asking.eyes().looks(vector).ifPresent(look -> looks.put(picture, look)));
        return looks;
    }

    /** Whether a lane ranked as many as it may: there can be more. */
    boolean isFull() {
        return nearest.isFull();
    }

    private void rankPictures() {
        UnitVector vector = asking.vector();
        Map<Long, Double> cosines = nearest.to(asking.space(), vector, Kind.PICTURE);
        if (asking.words().isEmpty() || asking.usual().isEmpty()) {
            add(Lane.PICTURE_VECTOR, cosines, deviations(asking.space(), vector, Kind.PICTURE)::ofExample);
            return;
        }
        Map<Long, UnitVector> found = store.vectors(asking.space(), cosines.keySet());
        vectors.putAll(found);
        cosines.keySet().retainAll(found.keySet());
        Optional<AskedExamples> examples = Optional.of(asking)
                .filter(asked -> !asked.examples().isEmpty())
                .map(asked -> new AskedExamples(
                        asked.exampleVector(),
                        deviations(asked.space(), asked.exampleVector(), Kind.PICTURE),
                        asked.exampleWeight()));
        PictureScale scale = new PictureScale(asking.usual().get(), asking.words(), examples);
        Set<Long> reference = nearest.inLibrary(asking.space(), vector, Kind.PICTURE)
                .map(Map::keySet)
                .orElse(cosines.keySet());
        lanes.add(new Ranked(
                Lane.PICTURE_VECTOR,
                cosines,
                scale.sure(found, with(found, reference).values())));
    }

    /** The vectors of {@code pictures}, those known taken from where they are known. */
    private Map<Long, UnitVector> with(Map<Long, UnitVector> known, Set<Long> pictures) {
        Set<Long> others = new HashSet<>(pictures);
        others.removeAll(known.keySet());
        Map<Long, UnitVector> all = new HashMap<>(store.vectors(asking.space(), others));
        pictures.stream().filter(known::containsKey).forEach(picture -> all.put(picture, known.get(picture)));
        return all;
    }

    /**
     * Passages near to the words, and to the passages that are examples. Where the model for pictures reads passages too,
     * they are near to pictures as well, but who asks with a picture alone wants pictures.
     */
    private void rankPassages(Heard.Answer answer, Optional<Usual> usual) {
        boolean byEyes = answer.space().equals(asking.space());
        Lane lane = byEyes ? Lane.PASSAGE_VECTOR : Lane.PASSAGE_TEXT;
        if (!query.asks(lane)) {
            return;
        }
        List<AskedWords> words = words(answer);
        if (side.examples().isEmpty() && !words.isEmpty() && usual.isPresent()) {
            rankByWords(lane, answer, new PassageScale(usual.get(), words));
        } else if (byEyes) {
            if (!asking.isEmpty() && !asksWithPicturesAlone()) {
                rankByDeviations(lane, answer.space(), asking.vector());
            }
        } else {
            List<UnitVector> parts = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            words.forEach(each -> {
                parts.add(each.vector());
                weights.add(each.weight());
            });
            side.examples()
                    .forEach(like -> vector(answer.space(), like.example()).ifPresent(vector -> {
                        parts.add(vector);
                        weights.add(like.weight());
                    }));
            if (!parts.isEmpty()) {
                double[] counted =
                        weights.stream().mapToDouble(Double::doubleValue).toArray();
                rankByDeviations(lane, answer.space(), UnitVector.weightedSum(parts, counted));
            }
        }
    }

    private List<AskedWords> words(Heard.Answer answer) {
        List<AskedWords> words = new ArrayList<>();
        for (Part.Words part : side.words()) {
            TypedWords plain = Side.plain(part);
            Optional.ofNullable(answer.words().get(plain.plain()))
                    .ifPresent(vector -> words.add(new AskedWords(vector, plain, part.weight())));
        }
        return words;
    }

    private Optional<UnitVector> vector(EmbeddingSpace space, Example example) {
        return example instanceof Example.Item item ? store.vector(space, item.itemId()) : Optional.empty();
    }

    private void rankByWords(Lane lane, Heard.Answer answer, PassageScale scale) {
        Map<Long, Double> cosines = nearest.to(answer.space(), scale.asked(), Kind.PASSAGE);
        Map<Long, Double> inLibrary =
                nearest.inLibrary(answer.space(), scale.asked(), Kind.PASSAGE).orElse(cosines);
        Set<Long> all = new HashSet<>(cosines.keySet());
        all.addAll(inLibrary.keySet());
        Map<Long, String> texts = store.texts(all);
        cosines.keySet().retainAll(texts.keySet());
        inLibrary.keySet().retainAll(texts.keySet());
        lanes.add(new Ranked(lane, cosines, scale.sure(cosines, texts, inLibrary)));
    }

    private void rankByDeviations(Lane lane, EmbeddingSpace space, UnitVector vector) {
        Deviations deviations = deviations(space, vector, Kind.PASSAGE);
        DoubleUnaryOperator sure = side.examples().isEmpty() ? deviations::ofWords : deviations::ofExample;
        add(lane, nearest.to(space, vector, Kind.PASSAGE), sure);
    }

    private Deviations deviations(EmbeddingSpace space, UnitVector vector, Kind kind) {
        return store.spread(space, vector, kind)
                .map(spread -> new Deviations(spread.mean(), spread.deviation()))
                .orElse(new Deviations(0, 1));
    }

    private boolean asksWithPicturesAlone() {
        boolean askedForPassages = query.scope().kind().equals(Optional.of(Kind.PASSAGE));
        boolean hasPassage = store.items(side.items(), Scope.EVERYTHING).values().stream()
                .anyMatch(item -> item.kind() == Kind.PASSAGE);
        return typed.isEmpty() && !askedForPassages && !hasPassage;
    }

    private void add(Lane lane, Map<Long, Double> scores, DoubleUnaryOperator sure) {
        Map<Long, Double> sureOf = new HashMap<>();
        scores.forEach((item, score) -> sureOf.put(item, sure.applyAsDouble(score)));
        lanes.add(new Ranked(lane, scores, sureOf));
    }

    /**
     * What one lane ranked.
     *
     * @param scores in the lane's own unit, best first
     * @param sure how sure, 0 to 1
     */
    record Ranked(Lane lane, Map<Long, Double> scores, Map<Long, Double> sure) {}
}
