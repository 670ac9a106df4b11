package app.akin.answer.quote;

import app.akin.model.hit.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each word of a question tells: the fewer of the passages found hold it, the more (inverse document frequency,
 * Spärck Jones 1972). A word that none holds counts, too: what is asked for may not be there at all.
 */
final class Rarity {

    private final Map<String, Double> weights = new HashMap<>();
    private double all;

    Rarity(Set<String> stems, List<Hit> passages) {
        List<Terms> terms = passages.stream()
                .map(hit -> new Terms(hit.passage().orElseThrow().text()))
                .toList();
        for (String stem : stems) {
            double holding = terms.stream().mapToDouble(one -> one.holds(stem)).sum();
            weights.put(stem, Math.log(1 + (terms.size() + 0.5) / (holding + 0.5)));
        }
        all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The share of the question that {@code text} holds, 0 to 1. */
    double share(Terms text) {
        double held = weights.entrySet().stream()
                .mapToDouble(each -> each.getValue() * text.holds(each.getKey()))
                .sum();
        return all == 0 ? 0 : held / all;
    }

    /** The share that {@code text} holds of what {@code title} does not, or of all where that holds everything. */
    double shareBeyond(Terms title, Terms text) {
        double beyond = 0;
        double held = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            double left = each.getValue() * (1 - title.holds(each.getKey()));
            beyond += left;
            held += left * text.holds(each.getKey());
        }
        return beyond == 0 ? share(text) : held / beyond;
    }

    /** The share of the question that is in the one word which {@code text} lacks and that tells most, 0 to 1. */
    double absent(Terms text) {
        double most = weights.entrySet().stream()
                .mapToDouble(each -> each.getValue() * (1 - text.holds(each.getKey())))
                .max()
                .orElse(0);
        return all == 0 ? 0 : most / all;
    }
}
