package app.akin.ui.search.details;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** What the quick look shows: a picture, a passage, or the page that a passage stands on with the passage beside it. */
final class QuickContent extends HBox {

    /** Of the width, for a passage beside its page. */
    private static final double BESIDE = 0.36;

    /** In pixels, before there is any layout. */
    private static final double LEAST_HIGH = 400;

    private final StackPane left;
    private final ScrollPane passage;

    QuickContent(WholeFace picture, Marquee marquee, ScrollPane passage) {
        this.passage = passage;
        left = new StackPane(picture, marquee);
        left.managedProperty().bind(left.visibleProperty());
        passage.managedProperty().bind(passage.visibleProperty());
        setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, passage);
        getStyleClass().add("quick-content");
        left.setMinWidth(0);
    }

    /** Of the picture or the page. */
    StackPane area() {
        return left;
    }

    /** How high a page is shown, in pixels of the screen. */
    int pixelsHigh() {
        double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleY();
        return (int) Math.ceil(Math.max(LEAST_HIGH, getHeight()) * scale);
    }

    void showPicture() {
        left.setVisible(true);
        passage.setVisible(false);
    }

    void showPassage() {
        left.setVisible(false);
        passage.setVisible(true);
        passage.prefWidthProperty().bind(widthProperty());
        setHgrow(passage, Priority.ALWAYS);
    }

    /** The page has come. */
    void showPageBeside() {
        passage.prefWidthProperty().bind(widthProperty().multiply(BESIDE));
        setHgrow(passage, Priority.NEVER);
        left.setVisible(true);
    }
}
