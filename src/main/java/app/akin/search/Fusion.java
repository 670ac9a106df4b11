package app.akin.search;

import app.akin.model.Hit;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins lanes without comparing their scores, which are of different scales: text against text has cosines of 0.7 to
 * 0.9, text against pictures of 0.2 to 0.35.
 *
 * <p>Reciprocal rank fusion as Cormack, Clarke and Büttcher published it (SIGIR 2009), with their constant.
 */
final class Fusion {

    private static final double RANK_CONSTANT = 60;

    private Fusion() {}

    /**
     * Fuses lanes that ranked the same kind of item: each adds 1 / (60 + rank).
     *
     * @param lanes hits of each lane, best first, each with that lane's rank
     * @return every item once, best first, its score the sum, its lanes all that found it
     */
    static List<Hit> fuse(List<List<Hit>> lanes) {
        Map<Long, Hit> fused = new HashMap<>();
        for (List<Hit> lane : lanes) {
            for (Hit hit : lane) {
                fused.merge(hit.itemId(), scored(hit), Fusion::joined);
            }
        }
        return fused.values().stream()
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(Fusion::isOnlyNamedSo)
                        .thenComparingLong(Hit::itemId))
                .toList();
    }

    /** Of two that lanes put equally high, the one that says what was asked goes before the one that is called like it. */
    private static boolean isOnlyNamedSo(Hit hit) {
        return hit.lanes().stream().allMatch(lane -> lane.lane() == Lane.FILE_NAME);
    }

    private static Hit scored(Hit hit) {
        double score = hit.lanes().stream()
                .mapToDouble(lane -> 1 / (RANK_CONSTANT + lane.rank()))
                .sum();
        return with(hit, score, hit.lanes());
    }

    private static Hit joined(Hit one, Hit other) {
        List<LaneRank> lanes = new ArrayList<>(one.lanes());
        lanes.addAll(other.lanes());
        return with(one, one.score() + other.score(), lanes);
    }

    private static Hit with(Hit hit, double score, List<LaneRank> lanes) {
        return new Hit(hit.rank(), hit.itemId(), hit.kind(), hit.file(), score, hit.passage(), lanes);
    }
}
