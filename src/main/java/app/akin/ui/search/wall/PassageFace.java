package app.akin.ui.search.wall;

import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.MatchingSentence;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * As many lines of a document as its shape has room for, beginning near the sentence that matches, on a coloured ground. Once its
 * page has come, that stands beside them, or in their place where nothing is looked for in them.
 */
final class PassageFace extends Region {

    /** Width over height; all cards of a wall are equally high. */
    static final double SHAPE = 1.55;

    static final double PADDING = 12;
    private static final double EDGE = 1;
    private static final double HEAD = 18;
    private static final double AFTER_HEAD = 7;

    /** Of the width, for a page beside words. */
    private static final double SHEET = 0.42;

    private static final double AFTER_SHEET = 10;
    /** Narrower columns of words are no help beside a page. */
    private static final double LEAST_WORDS = 96;

    private final Label source = new Label();
    private final Label words = new Label();
    private final PageSheet sheet = new PageSheet();
    private final Path mark = new Path();
    /** Seen where the ground alone is not enough: with high contrast. */
    private final Path underline = new Path();

    private double foot;
    private boolean isSought;
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
        getChildren().addAll(mark, source, words, underline, sheet);
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

    /** @param sought whether something is looked for in the words */
    void sheet(Image page, boolean sought) {
        isSought = sought;
        sheet.show(page);
        requestLayout();
    }

    void noSheet() {
        sheet.clear();
        requestLayout();
    }

    void fade(boolean pale) {
        sheet.fade(pale);
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
        double taken = layoutSheet(width, top);
        words.resizeRelocate(PADDING + taken, top, width - taken, Math.max(0, getHeight() - top - PADDING + 4 - foot));
        words.layout();
        layoutMark();
    }

    /** Answers how much of the width it takes from the words. */
    private double layoutSheet(double width, double top) {
        boolean alone = sheet.isVisible() && !isSought;
        double high = Math.floor(getHeight() - top - (alone ? EDGE : PADDING + foot));
        double wide = alone ? width : Math.round(Math.min(sheet.widthFor(high), SHEET * width));
        boolean beside = sheet.isVisible() && isSought && width - wide - AFTER_SHEET >= LEAST_WORDS;
        sheet.resizeRelocate(PADDING, Math.round(top) + 1, alone || beside ? wide : 0, Math.max(0, high - 1));
        for (Node each : List.of(words, mark, underline)) {
            each.setOpacity(alone ? 0 : 1);
        }
        return beside ? wide + AFTER_SHEET : 0;
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
