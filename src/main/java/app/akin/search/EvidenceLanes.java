package app.akin.search;

import app.akin.model.Kind;
import app.akin.model.hit.Lane;
import app.akin.model.scope.Scope;
import app.akin.search.Lanes.Ranked;
import app.akin.search.ranking.Evidence;
import app.akin.search.ranking.TypedWords;
import app.akin.store.ranking.Ranking;
import app.akin.task.Beside;
import app.akin.task.TaskRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lanes of what stands there: names of files and folders, and the words of passages. No model is needed for that, so it is
 * begun before one is asked. Several words are looked for each by itself, and count by their weights.
 */
final class EvidenceLanes {

    private final Ranking store;
    private final Side side;
    private final Query query;
    private final Nearest nearest;
    private final List<Beside<Optional<Ranked>>> begun = new ArrayList<>();

    /**
     * @param depth how many each lane ranks
     * @param helpers look it up
     */
    EvidenceLanes(Ranking store, Side side, Query query, int depth, TaskRunner helpers) {
        this.store = store;
        this.side = side;
        this.query = query;
        nearest = new Nearest(store, query, depth);
        if (query.asks(Lane.FILE_NAME)) {
            begun.add(Beside.begin(helpers, () -> joined(Lane.FILE_NAME, this::names)));
        }
        if (query.asks(Kind.PASSAGE) && query.asks(Lane.FULL_TEXT)) {
            begun.add(Beside.begin(helpers, () -> joined(Lane.FULL_TEXT, this::fullText)));
        }
    }

    /** How the other lanes of this side are asked. */
    Nearest nearest() {
        return nearest;
    }

    /** Those of the lanes that found something. */
    List<Ranked> ranked() {
        return begun.stream().flatMap(lane -> lane.result().stream()).toList();
    }

    /** Of two names, the file's and its folder's, the surer one counts. */
    private Ranked names(TypedWords typed) {
        Evidence evidence = new Evidence(typed);
        String words = typed.plain();
        Map<Long, Double> scores = nearest.scores(store.byName(words, query.scope(), nearest.depth()));
        Map<Long, Double> sure = new HashMap<>();
        scores.forEach((item, score) -> sure.put(item, evidence.ofName(score)));
        nearest.scores(store.byFolder(words, query.scope(), nearest.depth())).forEach((item, score) -> {
            scores.putIfAbsent(item, score);
            sure.merge(item, evidence.ofFolder(score), Math::max);
        });
        return new Ranked(Lane.FILE_NAME, scores, sure);
    }

    private Ranked fullText(TypedWords typed) {
        Evidence evidence = new Evidence(typed);
        Scope passages = query.scope().only(Kind.PASSAGE);
        Map<Long, Double> scores = nearest.scores(store.fullText(typed.plain(), passages, nearest.depth()));
        if (!typed.exact().isEmpty()) {
            scores.putAll(nearest.quoted(store.fullText(typed.plain(), typed.exact(), passages, nearest.depth())));
        }
        Map<Long, Double> sure = new HashMap<>();
        scores.forEach((item, score) -> sure.put(item, evidence.ofText(score)));
        return new Ranked(Lane.FULL_TEXT, scores, sure);
    }

    private Optional<Ranked> joined(Lane lane, Function<TypedWords, Ranked> ranking) {
        List<Part.Words> parts = side.words();
        double all = parts.stream().mapToDouble(Part::weight).sum();
        double most = parts.stream().mapToDouble(Part::weight).max().orElse(0);
        Map<Long, Double> scores = new HashMap<>();
        Map<Long, Double> sure = new HashMap<>();
        for (Part.Words part : parts) {
            TypedWords typed = Side.plain(part);
            if (!typed.isEmpty()) {
                double share = part.weight() / all;
                Ranked ranked = ranking.apply(typed);
                ranked.scores().forEach((item, score) -> scores.merge(item, share * score, Double::sum));
                ranked.sure()
                        .forEach((item, one) -> sure.merge(item, share * most / side.heaviest() * one, Double::sum));
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(new Ranked(lane, bestFirst(scores), sure));
    }

    private static Map<Long, Double> bestFirst(Map<Long, Double> scores) {
        Map<Long, Double> sorted = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
