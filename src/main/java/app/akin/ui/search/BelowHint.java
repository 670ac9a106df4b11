package app.akin.ui.search;

import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Keeps a bar clear of what is said below the search field: it goes down by as much as would lie over it. */
final class BelowHint {

    private static final double GAP = 4;

    private final Region bar;
    private final Region hint;

    /** @param bar the first in a column that is laid out by its margins */
    BelowHint(Region bar, Region hint) {
        this.bar = bar;
        this.hint = hint;
        InvalidationListener place = changed -> place();
        hint.visibleProperty().addListener(place);
        hint.heightProperty().addListener(place);
        hint.layoutYProperty().addListener(place);
    }

    private void place() {
        double over = hint.isVisible() ? Math.max(0, bottom() + GAP - top()) : 0;
        VBox.setMargin(bar, new Insets(over, 0, 0, 0));
    }

    private double bottom() {
        return hint.localToScene(0, hint.getHeight()).getY();
    }

    /** Where the bar lies without this: that of its column, since the bar itself moves only with the next layout. */
    private double top() {
        return bar.getParent().localToScene(0, 0).getY();
    }
}
