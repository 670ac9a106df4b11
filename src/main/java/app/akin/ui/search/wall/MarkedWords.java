package app.akin.ui.search.wall;

import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** Words of a card with a coloured ground under some of them; cut off where there is no more room. */
final class MarkedWords {

    private static final double LINE = 1.25;

    /** Letters of what is marked: fewer say nothing. */
    private static final int LEAST_SEEN = 12;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Label words = new Label();
    private final Path mark = new Path();
    /** Seen where the ground alone is not enough: with high contrast. */
    private final Path underline = new Path();

    private List<Place> marks = List.of();

    /** @param wrapped into several lines; else the end of a long one is left out */
    MarkedWords(String styleClass, boolean wrapped) {
        words.getStyleClass().add(styleClass);
        words.setWrapText(wrapped);
        words.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
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

    /** Whether some of what is marked can be read, as it is laid out. */
    boolean isMarkInSight() {
        return words.isVisible()
                && words.lookup(".text") instanceof Text text
                && marks.stream()
                        .anyMatch(place -> place.end() > 0
                                && Math.min(place.end(), place.start() + LEAST_SEEN)
                                        <= text.getText().length());
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
        for (Place line : lines(text, place)) {
            mark.getElements().addAll(text.rangeShape(line.start(), line.end()));
            underline.getElements().addAll(text.underlineShape(line.start(), line.end()));
        }
    }

    /** The pieces of a place that lie on one line each, without the blank that a line was broken at. */
    private static List<Place> lines(Text text, Place place) {
        List<Place> lines = new ArrayList<>();
        String all = text.getText();
        Matcher word = WORD.matcher(all)
                .region(Math.clamp(place.start(), 0, all.length()), Math.clamp(place.end(), 0, all.length()));
        double top = Double.NaN;
        while (word.find()) {
            int start = top(text, word.start()) == top ? lines.removeLast().start() : word.start();
            lines.add(new Place(start, word.end()));
            top = top(text, word.end() - 1);
        }
        return lines;
    }

    /** Where the line of a letter begins. */
    private static double top(Text text, int letter) {
        PathElement[] shape = text.rangeShape(letter, letter + 1);
        return shape.length > 0 && shape[0] instanceof MoveTo corner ? corner.getY() : Double.NaN;
    }
}
