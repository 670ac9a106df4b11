package app.akin.ui.search.wall;

import app.akin.ui.search.hit.CoverCache;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.ThumbnailCache;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Point2D;

/**
 * What every card of a wall shares.
 *
 * @param screenScale pixels of the screen to a pixel of JavaFX
 * @param menu opens the context menu of a card at a place of the screen
 */
record WallContext(
        WallModel model,
        ThumbnailCache thumbnails,
        CoverCache covers,
        HitActions actions,
        HitWords words,
        DoubleSupplier screenScale,
        BiConsumer<CardView, Point2D> menu) {

    /** A row may be stretched by a fifth, so pictures are decoded a fifth larger than the row. */
    private static final double STRETCH = 1.2;

    double pixelsHigh() {
        return model.size().height() * STRETCH * screenScale.getAsDouble();
    }

    void showMenu(CardView card, Point2D place) {
        menu.accept(card, place);
    }
}
