package app.akin.search.ranking;

import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.store.content.StoredItem;
import java.util.ArrayList;
import java.util.List;

/** An item and all that lanes say of it. */
final class Found {

    private final StoredItem item;
    private final List<LaneRank> lanes = new ArrayList<>();
    private double sure;
    private double fit;

    Found(StoredItem item) {
        this.item = item;
    }

    void add(LaneRank lane, double sureOfLane) {
        sure = lanes.isEmpty() ? sureOfLane : Surest.joined(sure, sureOfLane);
        lanes.add(lane);
    }

    StoredItem item() {
        return item;
    }

    double sure() {
        return sure;
    }

    /** Found by its name, or by its folder's. */
    boolean isNamed() {
        return lanes.stream().anyMatch(lane -> lane.lane() == Lane.FILE_NAME);
    }

    /**
     * Takes the place of another one of its band, for its colours.
     *
     * @param howWell it has those that are asked for, 0 to 1
     */
    void trade(double sureOfOther, double howWell) {
        sure = sureOfOther;
        fit = howWell;
    }

    /** How well it has the colours that are asked for, 0 to 1; 0 where none are. */
    double fit() {
        return fit;
    }

    void raise(double atLeast) {
        sure = Math.max(sure, atLeast);
    }

    /**
     * What is surer of something unwanted than of what is asked goes to the end; what is nearly as sure of it loses by how
     * nearly; what is only a little like it loses nothing.
     *
     * @param sureOfOther how sure it is of what is not wanted, 0 to 1
     * @param weight how much it is not wanted
     */
    void takeAway(double sureOfOther, double weight) {
        double share = weight * sureOfOther / Math.max(sure, Double.MIN_NORMAL);
        double lost = (share - Measured.UNWANTED_FROM) / (Measured.UNWANTED_WHOLE - Measured.UNWANTED_FROM);
        sure *= 1 - Math.clamp(lost, 0, 1);
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
