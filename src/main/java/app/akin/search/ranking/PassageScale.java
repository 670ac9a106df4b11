package app.akin.search.ranking;

import app.akin.model.UnitVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure passages are that are near to words. A reader's cosines all lie between 0.75 and 0.9, higher in the question's
 * own language: what a passage has with any question is taken away in the vector that is asked with, what this question
 * has with the usual ones in the passage's script afterwards. Several words, each with a weight, add up as their squares.
 */
public final class PassageScale {

    private final Usual usual;
    private final List<AskedWords> words;
    private final UnitVector asked;
    private final double length;

    /** @param words at least one */
    public PassageScale(Usual usual, List<AskedWords> words) {
        this.usual = usual;
        double weights = Math.sqrt(words.stream()
                .mapToDouble(each -> each.weight() * each.weight())
                .sum());
        this.words = words.stream()
                .map(each -> new AskedWords(each.vector(), each.typed(), each.weight() / weights))
                .toList();
        float[] sum = new float[words.getFirst().vector().dimension()];
        for (AskedWords each : this.words) {
            float[] mean = usual.mean(Script.of(each.typed().plain()));
            float[] values = each.vector().values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (each.weight() * (values[i] - Measured.USUAL_OF_PASSAGE * mean[i]));
            }
        }
        double squares = 0;
        for (float value : sum) {
            squares += (double) value * value;
        }
        length = Math.sqrt(squares);
        asked = UnitVector.normalised(sum);
    }

    /** What to ask the store with. */
    public UnitVector asked() {
        return asked;
    }

    /**
     * How sure each passage is, 0 to 1.
     *
     * @param cosines with {@link #asked}
     * @param texts of the same passages and of {@code nearest}
     * @param nearest cosines of those of the whole library that are nearest, whatever the filter: the best of them decides
     *     what is meant
     */
    public Map<Long, Double> sure(Map<Long, Double> cosines, Map<Long, String> texts, Map<Long, Double> nearest) {
        Map<Script, Double> usualOfQuestion = new HashMap<>();
        for (Script script : Script.values()) {
            usualOfQuestion.put(script, usualOfQuestion(script));
        }
        double best = nearest.entrySet().stream()
                .mapToDouble(each -> score(each.getKey(), each.getValue(), texts, usualOfQuestion))
                .max()
                .orElse(0);
        Line line = Measured.PASSAGE.atLeast(best - Measured.PASSAGE_BEHIND_BEST, 0);
        Map<Long, Double> sure = new HashMap<>();
        cosines.forEach(
                (passage, cosine) -> sure.put(passage, line.sure(score(passage, cosine, texts, usualOfQuestion))));
        return sure;
    }

    /** How near a text is by its cosine with {@link #asked}: what it has with any question is taken away. */
    public double score(double cosine, String text) {
        return length * cosine - usualOfQuestion(Script.of(text));
    }

    private double score(long passage, double cosine, Map<Long, String> texts, Map<Script, Double> usualOfQuestion) {
        return length * cosine - usualOfQuestion.get(Script.of(texts.get(passage)));
    }

    private double usualOfQuestion(Script script) {
        float[] mean = usual.mean(script);
        double sum = 0;
        for (AskedWords each : words) {
            sum += each.weight()
                    * (Measured.PASSAGE_ZERO
                            + Measured.USUAL_OF_QUESTION * each.vector().dot(mean));
        }
        return sum;
    }
}
