package app.akin.quality;

import app.akin.proof.bench.BenchFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What came of all questions for one layout, together and by languages and kinds. */
final class PassageScores {

    private final Layout layout;
    private final int passages;
    private final Map<String, List<Integer>> ranks = new LinkedHashMap<>();
    private final Map<String, List<Integer>> ranksInLanguage = new LinkedHashMap<>();
    private final List<Double> highestWithAnswer = new ArrayList<>();
    private final List<Double> highestWithout = new ArrayList<>();

    PassageScores(Layout layout, int passages) {
        this.layout = layout;
        this.passages = passages;
    }

    /**
     * @param documentLanguage of the document that answers
     * @param cosines of all passages
     * @param answering which of them answer
     * @param inLanguage which of them are in that document's language
     */
    void add(
            JudgedQuestion question,
            String documentLanguage,
            List<Double> cosines,
            List<Boolean> answering,
            List<Boolean> inLanguage) {
        double highest = Collections.max(cosines);
        if (question.answer().isEmpty()) {
            highestWithout.add(highest);
            return;
        }
        highestWithAnswer.add(highest);
        int rank = rank(cosines, answering, _ -> true);
        int rankInLanguage = rank(cosines, answering, inLanguage::get);
        for (String group : List.of("all", question.language() + " asks " + documentLanguage, question.kind())) {
            ranks.computeIfAbsent(group, _ -> new ArrayList<>()).add(rank);
            ranksInLanguage.computeIfAbsent(group, _ -> new ArrayList<>()).add(rankInLanguage);
        }
    }

    /**
     * For each group of questions, against all passages and against those in the answer's language alone: a model of many
     * languages prefers its question's own language, which only the first shows.
     */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("tokens", layout.tokens());
        figures.put("front", layout.front());
        figures.put("passages", passages);
        figures.put("answeredAgainstUnanswered", BenchFile.rounded(Scores.auc(highestWithAnswer, highestWithout)));
        ranks.forEach((group, of) -> figures.put(
                group,
                Map.of(
                        "questions", of.size(),
                        "amongAll", figures(of),
                        "amongItsLanguage", figures(ranksInLanguage.get(group)))));
        return figures;
    }

    private static Map<String, Double> figures(List<Integer> ranks) {
        return Map.of(
                "first", BenchFile.rounded(share(ranks, 1)),
                "firstFive", BenchFile.rounded(share(ranks, Scores.FIRST)),
                "mrr", BenchFile.rounded(reciprocal(ranks)));
    }

    /** From 1, of the best one that answers, among those of {@code rivals}. */
    private static int rank(List<Double> cosines, List<Boolean> answering, IntPredicate rivals) {
        double best = IntStream.range(0, cosines.size())
                .filter(answering::get)
                .mapToDouble(cosines::get)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return 1
                + (int) IntStream.range(0, cosines.size())
                        .filter(rivals)
                        .filter(i -> cosines.get(i) > best)
                        .count();
    }

    private static double share(List<Integer> ranks, int most) {
        return ranks.stream().filter(rank -> rank <= most).count() / (double) ranks.size();
    }

    private static double reciprocal(List<Integer> ranks) {
        return ranks.stream().mapToDouble(rank -> 1.0 / rank).average().orElse(0);
    }
}
