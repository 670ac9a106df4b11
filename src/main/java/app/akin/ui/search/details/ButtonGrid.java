package app.akin.ui.search.details;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Buttons of one width in two columns, or in one where a label would be cut. */
public final class ButtonGrid extends Pane {

    private static final double GAP = 8;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * widest() + GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = Math.ceilDiv(getManagedChildren().size(), columns(width));
        return rows * rowHeight() + Math.max(0, rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private int columns(double width) {
        return width < 0 || widest() <= (width - GAP) / 2 ? 2 : 1;
    }

    private double widest() {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1))
                .max()
                .orElse(0);
    }

    private double rowHeight() {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = columns == 1 ? getWidth() : Math.floor((getWidth() - GAP) / 2);
        double height = rowHeight();
        int at = 0;
        for (Node child : getManagedChildren()) {
            child.resizeRelocate(at % columns * (width + GAP), at / columns * (height + GAP), width, height);
            at++;
        }
    }
}
