package app.akin.search.ranking;

import app.akin.model.UnitVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure pictures are that are near to words: each against what it has with the usual questions, so that cosines of
 * every model come to one scale.
 */
public final class PictureScale {

    private final Usual usual;
    private final TypedWords typed;

    public PictureScale(Usual usual, TypedWords typed) {
        this.usual = usual;
        this.typed = typed;
    }

    /**
     * How sure each picture is, 0 to 1.
     *
     * @param cosines with the question
     * @param vectors of the same pictures
     */
    public Map<Long, Double> sure(Map<Long, Double> cosines, Map<Long, UnitVector> vectors) {
        Script script = Script.of(typed.plain());
        Map<Long, Own> own = new HashMap<>();
        cosines.keySet().forEach(picture -> own.put(picture, own(vectors.get(picture), script)));
        double usualSpread =
                own.values().stream().mapToDouble(Own::spread).average().orElse(0);
        Map<Long, Double> scores = new HashMap<>();
        cosines.forEach((picture, cosine) -> scores.put(
                picture,
                (cosine - own.get(picture).mean())
                        / (own.get(picture).spread() + Measured.PICTURE_SPREAD * usualSpread + Double.MIN_NORMAL)));
        Line line = line(
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        scores.replaceAll((_, score) -> line.sure(score));
        return scores;
    }

    private Line line(double best) {
        int beyond = Math.clamp(typed.length() - Measured.PICTURE_FREE_WORDS, 0, Measured.PICTURE_COUNTED_WORDS);
        return Measured.PICTURE
                .raised(Measured.PICTURE_PER_WORD * beyond)
                .atLeast(Measured.PICTURE_OF_BEST * best, Measured.PICTURE_STRONG_OF_BEST * best);
    }

    private Own own(UnitVector picture, Script script) {
        return new Own(mean(cosines(usual.in(script), picture)), deviation(cosines(usual.all(), picture)));
    }

    private static double[] cosines(List<UnitVector> questions, UnitVector picture) {
        return questions.stream().mapToDouble(picture::cosine).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    /** What a picture has with the usual questions. */
    private record Own(double mean, double spread) {}
}
