package app.akin.search.ranking;

import app.akin.model.Band;
import app.akin.model.Hit;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.store.StoredItem;
import java.util.ArrayList;
import java.util.List;

/** An item and all that lanes say of it. */
final class Found {

    private static final double BELOW_EVIDENCE = Math.nextDown(Measured.PHRASE);

    private final StoredItem item;
    private final List<LaneRank> lanes = new ArrayList<>();
    private double sure;

    Found(StoredItem item) {
        this.item = item;
    }

    /** Two lanes that agree are surer than the surer of them, never as sure as what stands there word for word. */
    void add(LaneRank lane, double sureOfLane) {
        lanes.add(lane);
        double most = Math.max(sure, sureOfLane);
        double least = Math.min(sure, sureOfLane);
        sure = most >= Measured.PHRASE
                ? most
                : Math.min(most + Measured.AGREEMENT * least * (1 - most), BELOW_EVIDENCE);
    }

    StoredItem item() {
        return item;
    }

    double sure() {
        return sure;
    }

    void raise(double atLeast) {
        sure = Math.max(sure, atLeast);
    }

    Hit hit(int rank, int more) {
        return new Hit(rank, item.itemId(), item.kind(), item.file(), sure, item.passage(), lanes, band(), more);
    }

    boolean isFoundBy(Lane lane) {
        return lanes.stream().anyMatch(each -> each.lane() == lane);
    }

    Band band() {
        if (sure >= Measured.STRONG) {
            return Band.STRONG;
        }
        return sure >= Measured.LIKELY ? Band.LIKELY : Band.WEAK;
    }
}
