package app.akin.ui.search.wall;

import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/** The page of a document on its card: a white sheet with a thin edge, from its upper edge on. */
final class PageSheet extends Region {

    private static final double ARC = 3;

    private final Rectangle sheet = new Rectangle();
    private Image page;

    PageSheet() {
        sheet.getStyleClass().add("page-sheet");
        sheet.setArcWidth(ARC);
        sheet.setArcHeight(ARC);
        getChildren().add(sheet);
        setVisible(false);
    }

    void show(Image newPage) {
        page = newPage;
        setVisible(true);
        requestLayout();
    }

    void clear() {
        page = null;
        sheet.setFill(null);
        setVisible(false);
    }

    void fade(boolean pale) {
        sheet.setOpacity(pale ? PictureFace.PALE : 1);
    }

    /** How wide it is where it is so high; nothing while there is none. */
    double widthFor(double height) {
        return page == null ? 0 : height * page.getWidth() / page.getHeight();
    }

    /** In whole pixels, so that its letters stay sharp; what has no room is cut off below. */
    @Override
    protected void layoutChildren() {
        boolean room = page != null && getWidth() > 0 && getHeight() > 0;
        sheet.setVisible(room);
        if (!room) {
            return;
        }
        double high = Math.round(getWidth() * page.getHeight() / page.getWidth());
        sheet.setWidth(getWidth());
        sheet.setHeight(Math.min(high, getHeight()));
        sheet.setFill(new ImagePattern(page, 0, 0, getWidth(), high, false));
    }
}
