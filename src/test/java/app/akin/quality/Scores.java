package app.akin.quality;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What is measured, by its usual definitions. */
final class Scores {

    static final int FIRST = 5;

    private Scores() {}

    /** Right ones among the first {@code min(5, n)}, as a share of these, where {@code n} are right in all. */
    static double firstFive(List<Boolean> rightInOrder) {
        long right = count(rightInOrder);
        long places = Math.min(FIRST, right);
        return count(rightInOrder.subList(0, (int) places)) / (double) places;
    }

    /** The mean, over all right ones, of the share of right ones down to it. */
    static double averagePrecision(List<Boolean> rightInOrder) {
        double sum = 0;
        int right = 0;
        for (int i = 0; i < rightInOrder.size(); i++) {
            if (rightInOrder.get(i)) {
                right++;
                sum += right / (i + 1.0);
            }
        }
        return sum / right;
    }

    /** The chance that one of {@code high} lies above one of {@code low}, ties counting half: 0.5 says nothing, 1 all. */
    static double auc(Collection<Double> high, Collection<Double> low) {
        double above = 0;
        for (double one : high) {
            for (double other : low) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return above / high.size() / low.size();
    }

    static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The value below which a share of all lies. */
    static double quantile(Collection<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static long count(List<Boolean> right) {
        return right.stream().filter(Boolean::booleanValue).count();
    }
}
