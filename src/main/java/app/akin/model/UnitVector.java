package app.akin.model;

import java.util.Arrays;
import java.util.List;

/** A vector of length 1 with finite parts. Nothing else is ever stored or searched with. */
public final class UnitVector {

    private static final double TOLERANCE = 1e-3;

    private final float[] values;

    private UnitVector(float[] values) {
        this.values = values;
    }

    /**
     * Scales {@code raw} to length 1.
     *
     * @throws IllegalArgumentException when it is empty, zero, or holds NaN or infinity
     */
    public static UnitVector normalised(float[] raw) {
        double length = length(raw);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("a vector of " + raw.length + " parts and length " + length);
        }
        float[] unit = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            unit[i] = (float) (raw[i] / length);
        }
        return new UnitVector(unit);
    }

    /**
     * Takes a vector that is already of length 1, such as one read back from the store.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static UnitVector of(float[] unit) {
        double length = length(unit);
        if (!(Math.abs(length - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "a vector of " + unit.length + " parts and length " + length + ", not 1");
        }
        return new UnitVector(unit.clone());
    }

    /**
     * The direction in which vectors of one space agree.
     *
     * @param parts at least one
     * @throws IllegalArgumentException when they point against each other, so that nothing is left
     */
    public static UnitVector sum(List<UnitVector> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        float[] sum = new float[parts.getFirst().dimension()];
        for (UnitVector part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.values[i];
            }
        }
        return normalised(sum);
    }

    /**
     * The direction in which weighted vectors of one space agree.
     *
     * @param weights as many as {@code parts}
     * @throws IllegalArgumentException when nothing is left of them
     */
    public static UnitVector weightedSum(List<UnitVector> parts, double... weights) {
        float[] sum = new float[parts.getFirst().dimension()];
        for (int part = 0; part < weights.length; part++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weights[part] * parts.get(part).values[i]);
            }
        }
        return parts.size() == 1 && weights[0] > 0 ? parts.getFirst() : normalised(sum);
    }

    public int dimension() {
        return values.length;
    }

    /** A copy of its parts. */
    public float[] values() {
        return values.clone();
    }

    /** The cosine of the angle between the two, -1 to 1. */
    public double cosine(UnitVector other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "vectors of " + values.length + " and " + other.values.length + " parts are of different spaces");
        }
        return dot(other.values);
    }

    /**
     * The inner product with a vector of any length; to six places, which is what 32 bits a part hold.
     *
     * @param other of as many parts
     */
    public double dot(float[] other) {
        // Eight sums, none of which waits for the others: a search does this a hundred thousand times.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int whole = values.length & -8;
        for (int i = 0; i < whole; i += 8) {
            a += values[i] * other[i];
            b += values[i + 1] * other[i + 1];
            c += values[i + 2] * other[i + 2];
            d += values[i + 3] * other[i + 3];
            e += values[i + 4] * other[i + 4];
            f += values[i + 5] * other[i + 5];
            g += values[i + 6] * other[i + 6];
            h += values[i + 7] * other[i + 7];
        }
        double sum = ((double) a + b) + ((double) c + d) + ((double) e + f) + ((double) g + h);
        for (int i = whole; i < values.length; i++) {
            sum += (double) values[i] * other[i];
        }
        return sum;
    }

    private static double length(float[] parts) {
        double squares = 0;
        for (float part : parts) {
            squares += (double) part * part;
        }
        return Math.sqrt(squares);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "UnitVector[" + values.length + "]";
    }
}
