package app.akin.ui.search.wall;

import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.MatchingSentence;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** As many lines of a document as its shape has room for, beginning near the sentence that matches, on a coloured ground. */
final class PassageFace extends Region {

    /** Width over height; all cards of a wall are equally high. */
    static final double SHAPE = 1.55;

    static final double PADDING = 12;
    private static final double HEAD = 18;
    private static final double AFTER_HEAD = 7;

    private final Label source = new Label();
    private final Label words = new Label();
    private final Path mark = new Path();
    /** Seen where the ground alone is not enough: with high contrast. */
    private final Path underline = new Path();

    private double foot;
    private List<Place> marks = List.of();

    PassageFace() {
        getStyleClass().addAll("face", "passage-face");
        source.getStyleClass().add("passage-source");
        words.getStyleClass().add("passage-words");
        words.setWrapText(true);
        mark.getStyleClass().add("passage-mark");
        underline.getStyleClass().add("passage-underline");
        for (Path path : List.of(mark, underline)) {
            path.setManaged(false);
            path.setStroke(null);
        }
        getChildren().addAll(mark, source, words, underline);
    }

    Label source() {
        return source;
    }

    /** So much room is left below the words. */
    void foot(double room) {
        if (room != foot) {
            foot = room;
            requestLayout();
        }
    }

    void show(String passage, Optional<MatchingSentence> sentence) {
        int from = sentence.map(match -> match.cardStart(passage)).orElse(0);
        String lead = from > 0 ? "… " : "";
        int by = lead.length() - from;
        Excerpt excerpt = Excerpt.of(
                lead + passage.substring(from),
                sentence.map(MatchingSentence::marks).orElse(List.of()).stream()
                        .map(mark -> new Place(mark.start() + by, mark.end() + by))
                        .toList());
        words.setText(excerpt.text());
        marks = excerpt.marks();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * PADDING);
        double head = Math.max(HEAD, source.prefHeight(-1));
        double top = PADDING + head + AFTER_HEAD - 1;
        source.resizeRelocate(PADDING, PADDING - 1, width, head);
        words.resizeRelocate(PADDING, top, width, Math.max(0, getHeight() - top - PADDING + 4 - foot));
        words.layout();
        layoutMark();
    }

    private void layoutMark() {
        mark.getElements().clear();
        underline.getElements().clear();
        if (!marks.isEmpty() && words.lookup(".text") instanceof Text text) {
            marks.forEach(place -> layoutMark(text, place));
            for (Path path : List.of(mark, underline)) {
                path.setLayoutX(words.getLayoutX() + text.getLayoutX());
                path.setLayoutY(words.getLayoutY() + text.getLayoutY());
            }
        }
    }

    private void layoutMark(Text text, Place place) {
        int end = Math.min(place.end(), text.getText().length());
        if (place.start() < end) {
            mark.getElements().addAll(text.rangeShape(place.start(), end));
            underline.getElements().addAll(text.underlineShape(place.start(), end));
        }
    }
}
