package app.akin.ui.search.wall;

import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/**
 * A picture with rounded corners that covers its cell; very wide and very high ones are shown whole.
 *
 * <p>A filled rectangle, not a clip: a clip would be a texture of its own for every card.
 */
public final class PictureFace extends Region {

    /** Narrowest and widest shape, as width over height. */
    static final double NARROWEST = 0.68;

    static final double WIDEST = 2.1;

    /** Opacity of what has gone. */
    static final double PALE = 0.35;

    private static final double ARC = 12;
    /** A picture of which less would be seen is shown whole, between bars; thin bars are worse than a narrow cut. */
    private static final double LEAST_SHOWN = 0.78;

    private final Rectangle picture = new Rectangle();
    private Image image;

    public PictureFace() {
        getStyleClass().add("face");
        picture.getStyleClass().add("picture-shape");
        picture.setArcWidth(ARC);
        picture.setArcHeight(ARC);
        picture.setVisible(false);
        getChildren().add(picture);
    }

    public void show(Image newImage) {
        if (image != newImage) {
            image = newImage;
            picture.setVisible(true);
            layoutPicture();
        }
    }

    void clear() {
        image = null;
        picture.setVisible(false);
        picture.setFill(null);
    }

    boolean isShowing() {
        return image != null;
    }

    void fade(boolean pale) {
        picture.setOpacity(pale ? PALE : 1);
    }

    @Override
    protected void layoutChildren() {
        layoutPicture();
    }

    private void layoutPicture() {
        double width = getWidth();
        double height = getHeight();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        double shape = image.getWidth() / image.getHeight();
        double card = width / height;
        boolean whole = Math.min(shape, card) / Math.max(shape, card) < LEAST_SHOWN;
        double scale = whole
                ? Math.min(width / image.getWidth(), height / image.getHeight())
                : Math.max(width / image.getWidth(), height / image.getHeight());
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        double shownWide = Math.min(width, wide);
        double shownHigh = Math.min(height, high);
        picture.setWidth(shownWide);
        picture.setHeight(shownHigh);
        picture.setX((width - shownWide) / 2);
        picture.setY((height - shownHigh) / 2);
        // The pattern is anchored in the rectangle's own coordinates.
        picture.setFill(new ImagePattern(image, (width - wide) / 2, (height - high) / 2, wide, high, false));
    }
}
