package app.akin.ui.shell;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The thin line under the top bar that runs while an answer is late. */
final class LateLine extends Region {

    private static final double SHARE = 0.3;
    private static final double HEIGHT = 2;

    private final Region line = new Region();
    private final DoubleProperty at = new SimpleDoubleProperty();
    private final Timeline running;
    private boolean still;

    LateLine() {
        setId("searchLate");
        setMouseTransparent(true);
        setManaged(true);
        setMinHeight(0);
        setPrefHeight(0);
        setMaxHeight(0);
        line.getStyleClass().add("late-line");
        getChildren().add(line);
        setVisible(false);
        running = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(at, -SHARE)),
                new KeyFrame(Duration.millis(1100), new KeyValue(at, 1, Interpolator.EASE_BOTH)));
        running.setCycleCount(Animation.INDEFINITE);
        at.addListener((p, old, now) -> requestLayout());
    }

    void still(boolean wanted) {
        still = wanted;
    }

    void run(boolean wanted) {
        setVisible(wanted);
        if (wanted && !still) {
            running.playFromStart();
        } else {
            running.stop();
            at.set(0);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = still ? getWidth() : getWidth() * SHARE;
        line.resizeRelocate(still ? 0 : at.get() * getWidth(), 0, width, HEIGHT);
    }
}
