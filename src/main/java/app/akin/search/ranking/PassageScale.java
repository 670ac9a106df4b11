package app.akin.search.ranking;

import app.akin.model.UnitVector;
import java.util.HashMap;
import java.util.Map;

/**
 * How sure passages are that are near to words. A reader's cosines all lie between 0.75 and 0.9, higher in the question's
 * own language: what a passage has with any question is taken away in the vector that is asked with, what this question
 * has with the usual ones in the passage's script afterwards.
 */
public final class PassageScale {

    private final Usual usual;
    private final UnitVector question;
    private final UnitVector asked;
    private final double length;

    public PassageScale(Usual usual, TypedWords typed, UnitVector question) {
        this.usual = usual;
        this.question = question;
        float[] mean = usual.mean(Script.of(typed.plain()));
        float[] values = question.values();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= (float) Measured.USUAL_OF_PASSAGE * mean[i];
            squares += (double) values[i] * values[i];
        }
        length = Math.sqrt(squares);
        asked = UnitVector.normalised(values);
    }

    /** What to ask the store with. */
    public UnitVector asked() {
        return asked;
    }

    /**
     * How sure each passage is, 0 to 1.
     *
     * @param cosines with {@link #asked}
     * @param texts of the same passages
     */
    public Map<Long, Double> sure(Map<Long, Double> cosines, Map<Long, String> texts) {
        Map<Script, Double> usualOfQuestion = new HashMap<>();
        for (Script script : Script.values()) {
            usualOfQuestion.put(script, Measured.USUAL_OF_QUESTION * dot(usual.mean(script), question));
        }
        Map<Long, Double> scores = new HashMap<>();
        cosines.forEach((passage, cosine) -> scores.put(
                passage, length * cosine - Measured.PASSAGE_ZERO - usualOfQuestion.get(Script.of(texts.get(passage)))));
        double best =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Line line = Measured.PASSAGE.atLeast(best - Measured.PASSAGE_BEHIND_BEST, 0);
        scores.replaceAll((_, score) -> line.sure(score));
        return scores;
    }

    private static double dot(float[] mean, UnitVector vector) {
        float[] values = vector.values();
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (double) mean[i] * values[i];
        }
        return sum;
    }
}
