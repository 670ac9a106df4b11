package app.akin.ui.search.details;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as large as there is room, never larger than it is. */
final class WholeFace extends Region {

    private final ImageView view = new ImageView();

    WholeFace() {
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    void clear() {
        view.setImage(null);
    }

    /** Where the picture itself is; empty while there is none. */
    Bounds picture() {
        return view.getImage() == null ? new BoundingBox(0, 0, -1, -1) : view.getBoundsInParent();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image != null) {
            double scale = Math.min(1, Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight()));
            view.setFitWidth(image.getWidth() * scale);
            view.setFitHeight(image.getHeight() * scale);
            view.relocate((getWidth() - image.getWidth() * scale) / 2, (getHeight() - image.getHeight() * scale) / 2);
        }
    }
}
