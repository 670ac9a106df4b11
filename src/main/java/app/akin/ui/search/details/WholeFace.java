package app.akin.ui.search.details;

import app.akin.model.DrawnPage.Mark;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The picture or page of a quick look, and how it lies there: as large as there is room, never larger than it is until somebody
 * zooms.
 */
final class WholeFace extends Region {

    private static final double MOST = 12;

    private final ImageView view = new ImageView();
    private final MarkLayer marks = new MarkLayer();
    private double zoom = 1;
    /** Of the picture's middle from that of the region, in pixels. */
    private double shiftX;

    private double shiftY;

    WholeFace() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        view.setPreserveRatio(true);
        getChildren().addAll(view, marks);
    }

    /** As a whole. */
    void show(Image image) {
        view.setImage(image);
        marks.hide();
        whole();
    }

    /** A page as a whole, with words marked on it. */
    void show(Image page, List<Mark> marked) {
        view.setImage(page);
        marks.show(marked);
        whole();
    }

    /** The same picture in more pixels; it stays where it is. */
    void sharpen(Image image) {
        view.setImage(image);
        requestLayout();
    }

    void clear() {
        view.setImage(null);
        marks.hide();
        whole();
    }

    void whole() {
        zoom = 1;
        shiftX = 0;
        shiftY = 0;
        requestLayout();
    }

    boolean isZoomed() {
        return zoom > 1;
    }

    /** What lies at {@code x}, {@code y} stays there. */
    void zoom(double factor, double x, double y) {
        double wanted = Math.clamp(zoom * factor, 1, MOST);
        double real = wanted / zoom;
        shiftX += (x - getWidth() / 2 - shiftX) * (1 - real);
        shiftY += (y - getHeight() / 2 - shiftY) * (1 - real);
        zoom = wanted;
        requestLayout();
    }

    /** Around the middle of what is seen. */
    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    void move(double right, double down) {
        shiftX += right;
        shiftY += down;
        requestLayout();
    }

    /** Where the picture itself is; empty while there is none. */
    Bounds picture() {
        return view.getImage() == null ? new BoundingBox(0, 0, -1, -1) : view.getBoundsInParent();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image != null) {
            double fits = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
            double scale = Math.min(1, fits) * zoom;
            double width = image.getWidth() * scale;
            double height = image.getHeight() * scale;
            // A picture that is zoomed in leaves no edge empty; where it has room it stays in the middle.
            shiftX = within(shiftX, (width - getWidth()) / 2);
            shiftY = within(shiftY, (height - getHeight()) / 2);
            view.setFitWidth(width);
            view.setFitHeight(height);
            double left = (getWidth() - width) / 2 + shiftX;
            double top = (getHeight() - height) / 2 + shiftY;
            view.relocate(left, top);
            marks.resizeRelocate(left, top, width, height);
        }
    }

    private static double within(double shift, double most) {
        return most <= 0 ? 0 : Math.clamp(shift, -most, most);
    }
}
