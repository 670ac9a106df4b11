package app.akin.embedding.eyes;

import app.akin.model.UnitVector;
import java.util.Arrays;
import java.util.Optional;

/**
 * Weighs a picture's meaning and its looks anew when it is the question: vectors are kept with little room for looks,
 * because words ask for meaning alone.
 *
 * @param meaning how many of a vector's numbers are meaning; the rest are looks
 * @param looks their share of the squared length
 */
record ExampleWeights(int meaning, double looks) {

    UnitVector of(UnitVector picture) {
        float[] values = picture.values();
        scale(values, 0, meaning, 1 - looks);
        scale(values, meaning, values.length, looks);
        return UnitVector.normalised(values);
    }

    /** The looks alone; nothing where a picture has none. */
    Optional<UnitVector> looksOf(UnitVector picture) {
        float[] values = picture.values();
        float[] part = Arrays.copyOfRange(values, meaning, values.length);
        for (float value : part) {
            if (value != 0) {
                return Optional.of(UnitVector.normalised(part));
            }
        }
        return Optional.empty();
    }

    private static void scale(float[] values, int from, int to, double share) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) values[i] * values[i];
        }
        double factor = squares == 0 ? 0 : Math.sqrt(share / squares);
        for (int i = from; i < to; i++) {
            values[i] *= (float) factor;
        }
    }
}
