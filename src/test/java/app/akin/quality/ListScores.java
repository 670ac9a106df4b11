package app.akin.quality;

import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures of lists and of where they end. */
final class ListScores {

    private static final int FIRST = 10;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。])\\s+|\\n\\s*\\n|<[^>]*>");
    private static final int SHORTEST = 24;

    private ListScores() {}

    /** Normalised discounted gain of the first ten. */
    static double ndcg(List<Hit> hits, Predicate<Hit> right, int all) {
        double gain = IntStream.range(0, Math.min(FIRST, hits.size()))
                .filter(i -> right.test(hits.get(i)))
                .mapToDouble(ListScores::discount)
                .sum();
        return gain
                / IntStream.range(0, Math.min(FIRST, all))
                        .mapToDouble(ListScores::discount)
                        .sum();
    }

    private static double discount(int position) {
        return Math.log(2) / Math.log(position + 2);
    }

    /** As lists are that compare scores of different units. */
    static List<Hit> byHighestLaneScore(List<Hit> hits) {
        return sorted(
                hits,
                hit -> hit.lanes().stream().mapToDouble(LaneRank::score).max().orElse(0));
    }

    /** As lists are that compare no scores: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
    static List<Hit> byReciprocalRanks(List<Hit> hits) {
        return sorted(
                hits,
                hit -> hit.lanes().stream()
                        .mapToDouble(lane -> 1.0 / (60 + lane.rank()))
                        .sum());
    }

    /** What one lane put where. */
    static List<Hit> of(Lane lane, List<Hit> hits) {
        List<Hit> found = hits.stream()
                .filter(hit -> hit.lanes().stream().anyMatch(one -> one.lane() == lane))
                .toList();
        return sorted(
                found,
                hit -> -hit.lanes().stream()
                        .filter(one -> one.lane() == lane)
                        .findFirst()
                        .orElseThrow()
                        .rank());
    }

    private static List<Hit> sorted(List<Hit> hits, ToDoubleFunction<Hit> score) {
        return hits.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList();
    }

    /** @param above how many of the first stand above the line */
    static double f1(List<Boolean> right, int above, int all) {
        long hits = right.stream().limit(above).filter(each -> each).count();
        return 2.0 * hits / (above + all);
    }

    /** Of the best line that somebody who knows the answers could draw. */
    static double bestF1(List<Boolean> right, int all) {
        return IntStream.rangeClosed(1, right.size())
                .mapToDouble(above -> f1(right, above, all))
                .max()
                .orElse(0);
    }

    /** What somebody would copy out of a document: sentences without marks, of one line. */
    static List<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.matches("[^|#*<>&\\[\\]_`]+[.!?。]"))
                .toList();
    }
}
