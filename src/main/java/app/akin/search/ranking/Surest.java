package app.akin.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How sure all lanes together are of what they found, before it is known what that is. */
public final class Surest {

    private static final double BELOW_EVIDENCE = Math.nextDown(Measured.PHRASE);

    private final Map<Long, Double> found = new HashMap<>();

    /** @param sure of one lane, 0 to 1, by item */
    public void add(Map<Long, Double> sure) {
        sure.forEach((item, one) -> found.merge(item, one, Surest::joined));
    }

    /** Two lanes that agree are surer than the surer of them, never as sure as what stands there word for word. */
    static double joined(double one, double other) {
        double most = Math.max(one, other);
        double least = Math.min(one, other);
        return most >= Measured.PHRASE
                ? most
                : Math.min(most + Measured.AGREEMENT * least * (1 - most), BELOW_EVIDENCE);
    }

    public Set<Long> all() {
        return Set.copyOf(found.keySet());
    }

    /** The items above the line, and of the others the surest, together at least {@code wanted} where there are so many. */
    public Set<Long> best(int wanted) {
        List<Map.Entry<Long, Double>> inOrder = new ArrayList<>(found.entrySet());
        inOrder.sort(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Set<Long> best = new HashSet<>();
        for (Map.Entry<Long, Double> each : inOrder) {
            if (best.size() < wanted || each.getValue() >= Measured.LIKELY) {
                best.add(each.getKey());
            }
        }
        return best;
    }
}
