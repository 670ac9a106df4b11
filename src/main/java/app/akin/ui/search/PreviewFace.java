package app.akin.ui.search;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture shown whole on a ground four wide and three high. */
final class PreviewFace extends Region {

    private static final double SHAPE = 0.75;

    private final ImageView view = new ImageView();

    PreviewFace() {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
    }

    void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    void clear() {
        view.setImage(null);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(Math.max(0, width) * SHAPE);
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null) {
            return;
        }
        Image image = view.getImage();
        double scale = Math.min(1.0 * getWidth() / image.getWidth(), getHeight() / image.getHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.relocate(
                Math.round((getWidth() - image.getWidth() * scale) / 2),
                Math.round((getHeight() - image.getHeight() * scale) / 2));
    }
}
