package app.akin.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls the wall by pixels, and notices when its end comes near. */
final class WallScroller {

    /** Together with a row's own gap the padding above the first row. */
    private static final double TOP = WallView.PADDING - WallView.ROW_GAP;

    private static final int ROWS_AHEAD = 6;

    private final ListView<RowLayout.Row> list;
    private final List<RowLayout.Row> rows;
    private Runnable moreWanted = () -> {};

    /** @param rows the list's own items, which all have its fixed height */
    WallScroller(ListView<RowLayout.Row> list, List<RowLayout.Row> rows) {
        this.list = list;
        this.rows = rows;
    }

    void onMoreWanted(Runnable action) {
        moreWanted = action;
    }

    double scroll() {
        return flow().map(flow -> flow.getPosition() * Math.max(0, length() - viewport()))
                .orElse(0.0);
    }

    void scrollTo(double pixels) {
        list.applyCss();
        list.layout();
        double room = length() - viewport();
        flow().ifPresent(flow -> flow.setPosition(room <= 0 ? 0 : Math.clamp(pixels / room, 0, 1)));
        list.layout();
    }

    /** Scrolls no further than needed to see a row in full. */
    void reveal(int row) {
        double top = row * list.getFixedCellSize();
        double bottom = top + list.getFixedCellSize();
        if (top < scroll()) {
            scrollTo(top);
        } else if (bottom > scroll() + viewport()) {
            scrollTo(bottom - viewport());
        }
        list.layout();
    }

    /** How many whole rows fit. */
    int rowsInSight() {
        return Math.max(1, (int) (viewport() / list.getFixedCellSize()));
    }

    /** How high the part is that is seen. */
    double viewport() {
        return Math.max(1, list.getHeight() - TOP);
    }

    private double length() {
        return rows.size() * list.getFixedCellSize();
    }

    void lookForMore() {
        flow().ifPresent(this::watch);
        if (length() - scroll() - viewport() < ROWS_AHEAD * list.getFixedCellSize()) {
            moreWanted.run();
        }
    }

    private void watch(VirtualFlow<?> flow) {
        if (!flow.getProperties().containsKey(WallScroller.class)) {
            flow.getProperties().put(WallScroller.class, true);
            flow.positionProperty().addListener((p, old, now) -> lookForMore());
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
