package app.akin.ui.search.wall;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How high the cards of the wall are, without what is written below them: one of nine sizes, in pixels. */
public final class CardSize {

    /** Smallest first. */
    private static final List<Double> SIZES = List.of(104.0, 120.0, 136.0, 152.0, 172.0, 200.0, 236.0, 280.0, 340.0);

    private static final double USUAL = 172;

    private final ReadOnlyDoubleWrapper height = new ReadOnlyDoubleWrapper(USUAL);

    public double height() {
        return height.get();
    }

    public ReadOnlyDoubleProperty heightProperty() {
        return height.getReadOnlyProperty();
    }

    /** Which of the nine, from 0. */
    public int step() {
        return SIZES.indexOf(height.get());
    }

    /** The least or the greatest for a step beyond them. */
    public void step(int wanted) {
        height.set(SIZES.get(Math.clamp(wanted, 0, SIZES.size() - 1)));
    }

    /** The nearest size there is. */
    public void nearest(double wanted) {
        height.set(SIZES.stream()
                .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(USUAL));
    }

    public void larger() {
        step(step() + 1);
    }

    public void smaller() {
        step(step() - 1);
    }

    public void usual() {
        height.set(USUAL);
    }
}
