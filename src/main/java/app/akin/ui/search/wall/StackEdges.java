package app.akin.ui.search.wall;

import javafx.scene.layout.Region;

/** The upper edges of two sheets that lie behind a picture: it stands for others that are nearly the same. */
final class StackEdges extends Region {

    private static final double STEP = 3;
    private static final double IN = 6;

    private final Region near = sheet();
    private final Region far = sheet();

    StackEdges() {
        setMouseTransparent(true);
        setVisible(false);
        getChildren().setAll(far, near);
    }

    private static Region sheet() {
        Region sheet = new Region();
        sheet.getStyleClass().add("stack-sheet");
        return sheet;
    }

    @Override
    protected void layoutChildren() {
        near.resizeRelocate(IN, -STEP, Math.max(0, getWidth() - 2 * IN), getHeight() / 2);
        far.resizeRelocate(2 * IN, -2 * STEP, Math.max(0, getWidth() - 4 * IN), getHeight() / 2);
    }
}
