package app.akin.search.ranking;

import app.akin.embedding.Recogniser;
import app.akin.model.UnitVector;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sure pictures are that are near to a question. Near to words: each picture against what it has with the usual
 * questions, so that cosines of every model come to one scale. Near to pictures: in deviations from the library's mean.
 *
 * <p>Each part of a question is measured on its own scale, in how far the score reaches to its line. Independent measurements
 * add up as their squares: a composed question is as sure of nonsense as a single one, however many parts it has. Of 300 pairs
 * of nonsense none has a picture above the line. Mean F1 of the line for 200 pairs of words is 0.52, and 0.32 with the mean of
 * both scores; for a picture and a word 0.46, and 0.29 in deviations of the sum of the vectors.
 */
public final class PictureScale {

    private final Usual usual;
    private final List<AskedWords> words;
    private final Optional<AskedExamples> examples;
    private final Map<Script, float[]> usualMeans = new EnumMap<>(Script.class);
    private final Map<UnitVector, Double> spreads = new IdentityHashMap<>();

    /** @param words at least one */
    public PictureScale(Usual usual, List<AskedWords> words, Optional<AskedExamples> examples) {
        this.usual = usual;
        this.words = List.copyOf(words);
        this.examples = examples;
        for (AskedWords each : words) {
            usualMeans.computeIfAbsent(script(each), usual::mean);
        }
    }

    /**
     * How sure each picture is, 0 to 1.
     *
     * @param pictures those to measure
     * @param nearest those of the whole library that are nearest to the question, whatever the filter: what is best among
     *     them decides what is meant
     */
    public Map<Long, Double> sure(Map<Long, UnitVector> pictures, Collection<UnitVector> nearest) {
        Ruler ruler =
                new Ruler(nearest.stream().mapToDouble(this::spread).average().orElse(0));
        double best = nearest.stream().mapToDouble(ruler::score).max().orElse(0);
        Map<Long, Double> sure = new HashMap<>();
        Optional<Recogniser> named = named();
        if (named.isPresent()) {
            pictures.forEach((id, picture) -> sure.put(id, named(named.get(), picture, ruler.score(picture), best)));
        } else {
            Line line = line().atLeast(Measured.PICTURE_OF_BEST * best, Measured.PICTURE_STRONG_OF_BEST * best);
            pictures.forEach((id, picture) -> sure.put(id, line.sure(ruler.score(picture))));
        }
        return sure;
    }

    /** Where words are all that is asked, and the model knows the name of what they speak of. */
    private Optional<Recogniser> named() {
        return words.size() == 1 && examples.isEmpty() ? words.getFirst().named() : Optional.empty();
    }

    /** Pictures that are as far from the question as from any other are not looked at: each costs some 50 microseconds. */
    private static double named(Recogniser named, UnitVector picture, double score, double best) {
        double likelihood = score > 0 ? named.likelihood(picture) : 0;
        double needed = named.isAll() ? Measured.SHOWN : Measured.SHOWN_OF_PHRASE;
        boolean shown = score > 0 && likelihood >= needed * Math.exp(-score / best);
        double sure = named.isAll() ? ofName(shown, score, best) : ofPhrase(shown, score, best);
        return likelihood >= Measured.SURELY_SHOWN ? sure : neverStrong(sure);
    }

    private static double ofName(boolean shown, double score, double best) {
        return shown
                ? Math.max(Measured.LIKELY, Measured.WHERE_SHOWN.sure(score))
                : Measured.WHERE_NOT_SHOWN
                        .atLeast(Measured.NOT_SHOWN_OF_BEST * best, best)
                        .sure(score);
    }

    private static double ofPhrase(boolean shown, double score, double best) {
        return shown
                ? Measured.PHRASE_WHERE_SHOWN
                        .atLeast(Measured.PHRASE_OF_BEST * best, Measured.PICTURE_STRONG_OF_BEST * best)
                        .sure(score)
                : Measured.PHRASE_WHERE_NOT_SHOWN
                        .atLeast(Measured.PICTURE_OF_BEST * best, best)
                        .sure(score);
    }

    /** In the same order, and on the same side of the line. */
    private static double neverStrong(double sure) {
        double above = (sure - Measured.LIKELY) / (1 - Measured.LIKELY);
        return above < 0 ? sure : Measured.LIKELY + (Measured.STRONG - Measured.LIKELY) * above;
    }

    /** Where a score of one part's line is likely; strong by how far the parts' own lines lie apart. */
    private Line line() {
        double weights = 0;
        double strong = 0;
        for (AskedWords each : words) {
            Line own = line(each.typed());
            weights += each.weight();
            strong += each.weight() * own.strong() / own.likely();
        }
        if (examples.isPresent()) {
            weights += examples.get().weight();
            strong += examples.get().weight() * Measured.EXAMPLE.strong() / Measured.EXAMPLE.likely();
        }
        return new Line(1, strong / weights);
    }

    private static Line line(TypedWords typed) {
        int beyond = Math.clamp(typed.length() - Measured.PICTURE_FREE_WORDS, 0, Measured.PICTURE_COUNTED_WORDS);
        return Measured.PICTURE.raised(Measured.PICTURE_PER_WORD * beyond);
    }

    private static Script script(AskedWords words) {
        return Script.of(words.typed().plain());
    }

    /** Of the picture's cosines with the usual questions. */
    private double spread(UnitVector picture) {
        return spreads.computeIfAbsent(picture, each -> deviation(cosines(usual.all(), each)));
    }

    /** Measures pictures by every part. */
    private final class Ruler {

        private final double usualSpread;
        private final double length;
        private final float[][] ownMeans = new float[words.size()][];
        private final double[] likely = new double[words.size()];

        Ruler(double usualSpread) {
            this.usualSpread = usualSpread;
            double squares = words.stream()
                    .mapToDouble(each -> each.weight() * each.weight())
                    .sum();
            double ofExamples = examples.map(AskedExamples::weight).orElse(0.0);
            length = Math.sqrt(squares + ofExamples * ofExamples);
            for (int i = 0; i < likely.length; i++) {
                ownMeans[i] = usualMeans.get(script(words.get(i)));
                likely[i] = line(words.get(i).typed()).likely();
            }
        }

        double score(UnitVector picture) {
            double width = spread(picture) + Measured.PICTURE_SPREAD * usualSpread + Double.MIN_NORMAL;
            double sum = 0;
            for (int i = 0; i < likely.length; i++) {
                AskedWords each = words.get(i);
                double score = (each.vector().cosine(picture) - picture.dot(ownMeans[i])) / width;
                sum += each.weight() * score / likely[i];
            }
            if (examples.isPresent()) {
                AskedExamples asked = examples.get();
                double score = asked.deviations().above(asked.vector().cosine(picture));
                sum += asked.weight() * score / Measured.EXAMPLE.likely();
            }
            return sum / length;
        }
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
}
