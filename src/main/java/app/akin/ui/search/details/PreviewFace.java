package app.akin.ui.search.details;

import app.akin.model.DrawnPage.Mark;
import app.akin.model.HeatMap;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A picture shown whole on a ground four wide and three high, and over it where something is. */
final class PreviewFace extends Region {

    private static final double SHAPE = 0.75;
    private static final double RADIUS = 6;

    private final ImageView view = new ImageView();
    private final MarkLayer marks = new MarkLayer();
    private final ImageView heat = new ImageView();
    private final HeatTint tint = new HeatTint();
    private Optional<HeatMap> map = Optional.empty();

    PreviewFace() {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        heat.setSmooth(true);
        getChildren().addAll(view, marks, heat, tint);
        tint.backgroundProperty().addListener((p, old, now) -> drawHeat());
        Rectangle round = new Rectangle();
        round.setArcWidth(2 * RADIUS);
        round.setArcHeight(2 * RADIUS);
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        setClip(round);
    }

    /** Lays a heat map over the picture, or takes it away. */
    void show(Optional<HeatMap> newMap) {
        map = newMap;
        drawHeat();
    }

    private void drawHeat() {
        heat.setImage(map.map(tint::draw).orElse(null));
        requestLayout();
    }

    void show(Image image) {
        view.setImage(image);
        marks.hide();
        requestLayout();
    }

    /** A page with words marked on it. */
    void show(Image page, List<Mark> marked) {
        view.setImage(page);
        marks.show(marked);
        requestLayout();
    }

    void clear() {
        view.setImage(null);
        marks.hide();
    }

    /** Where the picture itself is; empty while there is none. */
    Bounds picture() {
        return view.getImage() == null ? new BoundingBox(0, 0, -1, -1) : view.getBoundsInParent();
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
        double left = Math.round((getWidth() - image.getWidth() * scale) / 2);
        double top = Math.round((getHeight() - image.getHeight() * scale) / 2);
        view.relocate(left, top);
        marks.resizeRelocate(left, top, image.getWidth() * scale, image.getHeight() * scale);
        heat.setFitWidth(image.getWidth() * scale);
        heat.setFitHeight(image.getHeight() * scale);
        heat.relocate(left, top);
    }
}
