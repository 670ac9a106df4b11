package app.akin.ui.search.wall;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls the wall by pixels, and notices when its end comes near. */
final class WallScroller {

    /** Together with a row's own gap the padding above the first row. */
    private static final double TOP = WallView.PADDING - RowLayout.ROW_GAP;

    private static final int ROWS_AHEAD = 6;

    private final ListView<RowLayout.Row> list;
    private final Supplier<WallRows> rows;
    private Runnable moreWanted = () -> {};

    /** @param rows gives the rows that the list shows */
    WallScroller(ListView<RowLayout.Row> list, Supplier<WallRows> rows) {
        this.list = list;
        this.rows = rows;
    }

    void onMoreWanted(Runnable action) {
        moreWanted = action;
    }

    double scroll() {
        return flow().map(this::scroll).orElse(0.0);
    }

    /** Where rows are not all of one height the list only guesses how long it is, so its position says little. */
    private double scroll(VirtualFlow<?> flow) {
        if (!rows.get().hasLine()) {
            return flow.getPosition() * Math.max(0, length() - viewport());
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first == null ? 0 : Math.max(0, rows.get().top(first.getIndex()) - first.getLayoutY());
    }

    void scrollTo(double pixels) {
        list.applyCss();
        list.layout();
        flow().ifPresent(flow -> scrollTo(flow, pixels));
        list.layout();
    }

    private void scrollTo(VirtualFlow<?> flow, double pixels) {
        double room = Math.max(0, length() - viewport());
        if (rows.get().hasLine()) {
            double to = Math.clamp(pixels, 0, room);
            int row = rows.get().at(to);
            flow.scrollToTop(row);
            flow.layout();
            flow.scrollPixels(to - scroll(flow));
        } else {
            flow.setPosition(room <= 0 ? 0 : Math.clamp(pixels / room, 0, 1));
        }
    }

    /** Scrolls no further than needed to see a row in full. */
    void reveal(int row) {
        double top = rows.get().top(row);
        double bottom = rows.get().bottom(row);
        if (top < scroll()) {
            scrollTo(top);
        } else if (bottom > scroll() + viewport()) {
            scrollTo(bottom - viewport());
        }
        list.layout();
    }

    /** How many whole rows fit. */
    int rowsInSight() {
        return Math.max(1, (int) (viewport() / rows.get().height()));
    }

    /** How high the part is that is seen. */
    double viewport() {
        return Math.max(1, list.getHeight() - TOP);
    }

    private double length() {
        return rows.get().length();
    }

    void lookForMore() {
        flow().ifPresent(this::watch);
        if (length() - scroll() - viewport() < ROWS_AHEAD * rows.get().height()) {
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
