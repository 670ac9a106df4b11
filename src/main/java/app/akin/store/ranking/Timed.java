package app.akin.store.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Answers to the same questions, with the time that each took. */
final class Timed {

    private final List<List<Long>> answers = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();

    void add(List<Long> answer, long nanos) {
        answers.add(answer);
        millis.add(nanos / 1e6);
    }

    /** @param share of the questions that took no longer, 0 to 1 */
    double percentile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    /** The share of the first {@code best} of {@code truth} that is among as many of these. */
    double recall(Timed truth, int best) {
        long wanted = 0;
        long found = 0;
        for (int i = 0; i < answers.size(); i++) {
            List<Long> there = truth.answers.get(i).stream().limit(best).toList();
            wanted += there.size();
            HashSet<Long> mine =
                    new HashSet<>(answers.get(i).stream().limit(best).toList());
            found += there.stream().filter(mine::contains).count();
        }
        return wanted == 0 ? 1 : (double) found / wanted;
    }
}
