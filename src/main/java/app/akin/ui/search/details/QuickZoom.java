package app.akin.ui.search.details;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Makes what a quick look shows larger, by wheel, keys and buttons, and moves it with the mouse then. */
final class QuickZoom {

    private static final double STEP = 1.4;
    /** For each pixel that a wheel turns. */
    private static final double WHEEL = 1.004;

    private final WholeFace picture;
    private final Marquee marquee;
    private final Runnable sharpen;
    private boolean sharp;
    private double draggedX;
    private double draggedY;

    /** @param sharpen asked once for each picture: for more pixels of it */
    QuickZoom(WholeFace picture, Marquee marquee, Runnable sharpen) {
        this.picture = picture;
        this.marquee = marquee;
        this.sharpen = sharpen;
    }

    /** @param area of the picture, and what lies around it */
    void install(Node area) {
        area.setOnScroll(this::wheel);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::dragBegins);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drags);
    }

    /** Another picture is there. */
    void begin(boolean sharpAlready) {
        sharp = sharpAlready;
    }

    void in() {
        picture.zoom(STEP);
        zoomed();
    }

    void out() {
        picture.zoom(1 / STEP);
        zoomed();
    }

    private void wheel(ScrollEvent event) {
        if (picture.isVisible() && event.getDeltaY() != 0) {
            picture.zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
            zoomed();
        }
        event.consume();
    }

    private void zoomed() {
        marquee.clear();
        if (picture.isZoomed() && !sharp) {
            sharp = true;
            sharpen.run();
        }
    }

    /** What is zoomed in moves with the mouse; on a whole picture a part is drawn. */
    private void dragBegins(MouseEvent event) {
        draggedX = event.getX();
        draggedY = event.getY();
    }

    private void drags(MouseEvent event) {
        if (picture.isZoomed() && !marquee.isThere()) {
            picture.move(event.getX() - draggedX, event.getY() - draggedY);
            draggedX = event.getX();
            draggedY = event.getY();
            event.consume();
        }
    }
}
