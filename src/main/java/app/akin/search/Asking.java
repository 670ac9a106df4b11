package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.embedding.Recogniser;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.search.grammar.ColourWords;
import app.akin.search.ranking.AskedColours;
import app.akin.search.ranking.AskedWords;
import app.akin.search.ranking.Usual;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What is asked of the model for pictures.
 *
 * @param words each part by itself
 * @param examples those that have a vector there: a passage has none for eyes
 * @param usual there where words are asked
 */
record Asking(Encoder eyes, List<AskedWords> words, List<Weighed> examples, Optional<Usual> usual) {

    /** A vector, and how much it counts. */
    record Weighed(UnitVector vector, double weight) {}

    EmbeddingSpace space() {
        return eyes.space();
    }

    boolean isEmpty() {
        return words.isEmpty() && examples.isEmpty();
    }

    /** Those that the words give to a thing; what is only called after a colour has none. */
    AskedColours colours() {
        return new AskedColours(words.stream()
                .flatMap(each -> ColourWords.in(each.typed().plain(), this::isName).stream())
                .distinct()
                .toList());
    }

    private boolean isName(String words) {
        return eyes.recogniser(words).filter(Recogniser::isAll).isPresent();
    }

    /** The direction in which all of it agrees; not to be asked of nothing. */
    UnitVector vector() {
        List<UnitVector> vectors = Stream.concat(
                        words.stream().map(AskedWords::vector),
                        examples.stream().map(Weighed::vector))
                .toList();
        double[] weights = DoubleStream.concat(
                        words.stream().mapToDouble(AskedWords::weight),
                        examples.stream().mapToDouble(Weighed::weight))
                .toArray();
        return UnitVector.weightedSum(vectors, weights);
    }

    /** The direction in which the examples agree; there must be one. */
    UnitVector exampleVector() {
        return UnitVector.weightedSum(
                examples.stream().map(Weighed::vector).toList(),
                examples.stream().mapToDouble(Weighed::weight).toArray());
    }

    /** How much the examples count together: independent measurements add up as their squares. */
    double exampleWeight() {
        return Math.sqrt(examples.stream()
                .mapToDouble(each -> each.weight() * each.weight())
                .sum());
    }
}
