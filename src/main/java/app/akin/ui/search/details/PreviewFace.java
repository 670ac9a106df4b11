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

/**
 * A picture shown whole, and over it where something is. Its ground is four wide and three high, and lower where the picture
 * is: thin bars above and below would only be in the way.
 */
final class PreviewFace extends Region {

    private static final double SHAPE = 0.75;
    /** Of a panorama, which lies on its ground all the same. */
    private static final double LOWEST = 0.4;
    /** Of the ground, in pixels, that nobody needs to see. */
    private static final double SLIVER = 3;

    private static final double RADIUS = 6;

    private final ImageView view = new ImageView();
    private final MarkLayer marks = new MarkLayer();
    private final ImageView heat = new ImageView();
    private final HeatTint tint = new HeatTint();
    private Optional<HeatMap> map = Optional.empty();
    /** Stays until another picture comes, so that what is below moves once at most. */
    private double shape = SHAPE;

    PreviewFace() {
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
        put(image);
        marks.hide();
    }

    /** A page with words marked on it. */
    void show(Image page, List<Mark> marked) {
        put(page);
        marks.show(marked);
    }

    private void put(Image image) {
        view.setImage(image);
        shape = Math.clamp(image.getHeight() / image.getWidth(), LOWEST, SHAPE);
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
        return Math.round(Math.max(0, width) * shape);
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null) {
            return;
        }
        Image image = view.getImage();
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double wide = filling(image.getWidth() * scale, getWidth());
        double high = filling(image.getHeight() * scale, getHeight());
        double left = Math.round((getWidth() - wide) / 2);
        double top = Math.round((getHeight() - high) / 2);
        for (ImageView each : List.of(view, heat)) {
            each.setFitWidth(wide);
            each.setFitHeight(high);
            each.relocate(left, top);
        }
        marks.resizeRelocate(left, top, wide, high);
    }

    private static double filling(double size, double room) {
        return room - size < SLIVER ? room : size;
    }
}
