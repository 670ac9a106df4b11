package app.akin.ui.shell;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Everything between top bar and status bar: sidebar, main part and details beside each other, the handle by which the
 * details are dragged wider, and what lies over the main part where the window is narrow.
 */
final class ShellBody extends Region {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double HANDLE = 6;
    private static final Duration SLIDE = Duration.millis(180);

    private final Region sidebar;
    private final Region main;
    private final Region bar;
    private final Region details;
    private final Region handle = new Region();
    private final BooleanProperty sidebarWanted = new SimpleBooleanProperty(true);
    private final BooleanProperty sidebarOver = new SimpleBooleanProperty(false);
    private final BooleanProperty detailsWanted = new SimpleBooleanProperty(false);
    private final BooleanProperty bare = new SimpleBooleanProperty(false);
    private final DoubleProperty detailsWidth = new SimpleDoubleProperty(344);
    private final DoubleProperty slid = new SimpleDoubleProperty(1);
    private boolean still;
    private boolean pageShown;

    /** @param bar stands above the wall in the main part; details that lie over the wall leave it free */
    ShellBody(Region sidebar, Region main, Region bar, Region details) {
        this.bar = bar;
        this.sidebar = sidebar;
        this.main = main;
        this.details = details;
        handle.getStyleClass().add("details-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                e -> detailsWidth.set(BodyLayout.clampDetails(
                        getWidth() - sceneToLocal(e.getSceneX(), 0).getX())));
        main.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> sidebarOver.set(false));
        // The keyboard goes from left to right; what may lie over the rest is drawn last all the same.
        getChildren().addAll(sidebar, main, details, handle);
        details.setViewOrder(-1);
        sidebar.setViewOrder(-2);
        handle.setViewOrder(-3);
        for (var property : java.util.List.of(sidebarWanted, sidebarOver, bare)) {
            property.addListener((p, old, now) -> requestLayout());
        }
        detailsWidth.addListener((p, old, now) -> requestLayout());
        // The bar goes down while something is said above it; asked for within a layout, another would be lost.
        bar.layoutYProperty().addListener((p, old, now) -> Platform.runLater(this::requestLayout));
        slid.addListener((p, old, now) -> requestLayout());
        detailsWanted.addListener((p, old, now) -> slide(now));
    }

    /** Whether the sidebar is wanted where there is room. */
    BooleanProperty sidebarWanted() {
        return sidebarWanted;
    }

    BooleanProperty detailsWanted() {
        return detailsWanted;
    }

    DoubleProperty detailsWidth() {
        return detailsWidth;
    }

    /** Nothing but the main part: no sidebar, no details. */
    BooleanProperty bare() {
        return bare;
    }

    /** No details while a page is shown. */
    void hideDetails(boolean wanted) {
        pageShown = wanted;
        requestLayout();
    }

    void still(boolean wanted) {
        still = wanted;
    }

    /** Shows or hides the sidebar; over the main part where it has no room beside it. */
    void toggleSidebar() {
        if (BodyLayout.roomForSidebar(getWidth())) {
            sidebarWanted.set(!sidebarWanted.get());
        } else {
            sidebarOver.set(!sidebarOver.get());
        }
    }

    /** Closes the sidebar if it lies over the main part, and says whether it did. */
    boolean closeOverlay() {
        boolean open = sidebarOver.get();
        sidebarOver.set(false);
        return open;
    }

    private void slide(boolean in) {
        if (still || !in || getScene() == null) {
            slid.set(1);
            requestLayout();
        } else {
            slid.set(0);
            new Timeline(new KeyFrame(SLIDE, new KeyValue(slid, 1, javafx.animation.Interpolator.EASE_OUT))).play();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean alone = bare.get();
        BodyLayout layout = BodyLayout.of(
                width, sidebarWanted.get() && !alone, detailsWanted.get() && !pageShown, detailsWidth.get());
        if (BodyLayout.roomForSidebar(width)) {
            sidebarOver.set(false);
        }
        main.resizeRelocate(layout.mainLeft(), 0, layout.mainWidth(), height);
        place(sidebar, layout.sidebarBeside(), sidebarOver.get() && !alone, 0, 0, BodyLayout.SIDEBAR, height);
        boolean detailsOver = detailsWanted.get() && !pageShown && !layout.detailsBeside();
        double left = width - detailsWidth.get() * slid.get();
        double top = detailsOver ? bar.getBoundsInParent().getMaxY() : 0;
        place(details, layout.detailsBeside(), detailsOver, left, top, detailsWidth.get(), height - top);
        handle.setVisible(details.isVisible());
        handle.resizeRelocate(left - HANDLE / 2, 0, HANDLE, height);
    }

    private static void place(
            Node node, boolean beside, boolean over, double left, double top, double width, double height) {
        node.setVisible(beside || over);
        node.pseudoClassStateChanged(OVER, over);
        if (beside || over) {
            node.resizeRelocate(left, top, width, height);
        }
    }
}
