package app.akin.quality;

import app.akin.proof.BenchFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What came of all questions for one layout, together and by languages and kinds. */
final class PassageScores {

    private final Layout layout;
    private final int passages;
    private final Map<String, List<Integer>> ranks = new LinkedHashMap<>();
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
     */
    void add(JudgedQuestion question, String documentLanguage, List<Double> cosines, List<Boolean> answering) {
        double highest = Collections.max(cosines);
        if (question.answer().isEmpty()) {
            highestWithout.add(highest);
            return;
        }
        highestWithAnswer.add(highest);
        int rank = rank(cosines, answering);
        for (String group : List.of("all", question.language() + " asks " + documentLanguage, question.kind())) {
            ranks.computeIfAbsent(group, _ -> new ArrayList<>()).add(rank);
        }
    }

    /** Share of questions whose answer comes first. */
    double first() {
        return share(ranks.get("all"), 1);
    }

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
                        "first", BenchFile.rounded(share(of, 1)),
                        "firstFive", BenchFile.rounded(share(of, Scores.FIRST)),
                        "mrr", BenchFile.rounded(reciprocal(of)))));
        return figures;
    }

    /** From 1, of the best one that answers. */
    private static int rank(List<Double> cosines, List<Boolean> answering) {
        double best = IntStream.range(0, cosines.size())
                .filter(answering::get)
                .mapToDouble(cosines::get)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return 1 + (int) cosines.stream().filter(cosine -> cosine > best).count();
    }

    private static double share(List<Integer> ranks, int most) {
        return ranks.stream().filter(rank -> rank <= most).count() / (double) ranks.size();
    }

    private static double reciprocal(List<Integer> ranks) {
        return ranks.stream().mapToDouble(rank -> 1.0 / rank).average().orElse(0);
    }
}
