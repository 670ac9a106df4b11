package app.akin.embedding.picture;

/**
 * Which source pixels make an output pixel, and with what weights: the antialiased bicubic filter of Pillow, in its
 * fixed-point numbers.
 */
final class Coefficients {

    /** Bits behind the point; with 8-bit pixels and overshoot a sum still fits an {@code int}. */
    static final int PRECISION = 22;

    private static final double A = -0.5;
    private static final double SUPPORT = 2;

    private final int[] first;
    private final int[][] weights;

    private Coefficients(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /**
     * @param source pixels along this axis
     * @param scaled pixels that the whole axis would have after resizing
     * @param from the first of them that is wanted
     * @param count how many are wanted
     */
    static Coefficients of(int source, long scaled, long from, int count) {
        int[] first = new int[count];
        int[][] weights = new int[count][];
        double scale = (double) source / scaled;
        double filterScale = Math.max(scale, 1);
        double support = SUPPORT * filterScale;
        for (int i = 0; i < count; i++) {
            double center = (from + i + 0.5) * scale;
            first[i] = (int) Math.max(0, center - support + 0.5);
            int end = (int) Math.min(source, center + support + 0.5);
            weights[i] = weights(first[i], end, center, filterScale);
        }
        return new Coefficients(first, weights);
    }

    int count() {
        return first.length;
    }

    /** The first source pixel of an output pixel. */
    int first(int output) {
        return first[output];
    }

    /** One past the last source pixel of an output pixel. */
    int end(int output) {
        return first[output] + weights[output].length;
    }

    int[] weights(int output) {
        return weights[output];
    }

    private static int[] weights(int from, int end, double center, double filterScale) {
        double[] exact = new double[end - from];
        double inverse = 1 / filterScale;
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = bicubic((i + from - center + 0.5) * inverse);
            sum += exact[i];
        }
        int[] fixed = new int[exact.length];
        for (int i = 0; i < exact.length; i++) {
            double weight = (sum == 0 ? exact[i] : exact[i] / sum) * (1 << PRECISION);
            fixed[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        return fixed;
    }

    private static double bicubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return ((A + 2) * x - (A + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }
}
