package app.akin.ui.search.wall;

import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Words of a card with a coloured ground under some of them; cut off where there is no more room. */
final class MarkedWords {

    private static final double LINE = 1.25;

    private final Label words = new Label();
    private final Path mark = new Path();
    /** Seen where the ground alone is not enough: with high contrast. */
    private final Path underline = new Path();

    private List<Place> marks = List.of();

    /** @param wrapped into several lines; else the end of a long one is left out */
    MarkedWords(String styleClass, boolean wrapped) {
        words.getStyleClass().add(styleClass);
        words.setWrapText(wrapped);
        words.setEllipsisString("…");
        mark.getStyleClass().add("passage-mark");
        underline.getStyleClass().add("passage-underline");
        for (Path path : List.of(mark, underline)) {
            path.setManaged(false);
            path.setStroke(null);
        }
    }

    /** From the lowest to the highest. */
    List<Node> nodes() {
        return List.of(mark, words, underline);
    }

    void show(String text, List<Place> places) {
        words.setText(text);
        marks = List.copyOf(places);
    }

    void hide() {
        words.setVisible(false);
        mark.getElements().clear();
        underline.getElements().clear();
    }

    /** Less room is none: a part of a line cannot be read. */
    double lineHeight() {
        return LINE * words.getFont().getSize();
    }

    double heightFor(double width) {
        return words.prefHeight(width);
    }

    void layout(double x, double y, double width, double height) {
        words.setVisible(true);
        words.resizeRelocate(x, y, width, height);
        words.layout();
        mark.getElements().clear();
        underline.getElements().clear();
        if (!marks.isEmpty() && words.lookup(".text") instanceof Text text) {
            marks.forEach(place -> layout(text, place));
            for (Path path : List.of(mark, underline)) {
                path.setLayoutX(words.getLayoutX() + text.getLayoutX());
                path.setLayoutY(words.getLayoutY() + text.getLayoutY());
            }
        }
    }

    private void layout(Text text, Place place) {
        int end = Math.min(place.end(), text.getText().length());
        if (place.start() < end) {
            mark.getElements().addAll(text.rangeShape(place.start(), end));
            underline.getElements().addAll(text.underlineShape(place.start(), end));
        }
    }
}
