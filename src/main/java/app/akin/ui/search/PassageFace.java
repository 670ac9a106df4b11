package app.akin.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Some lines of a document, beginning near the sentence that matches, which lies on a coloured ground. */
final class PassageFace extends Region {

    private static final double PADDING = 12;
    private static final double HEAD = 18;
    private static final double AFTER_HEAD = 7;

    private final Label source = new Label();
    private final Label words = new Label();
    private final Path mark = new Path();
    /** Seen where the ground alone is not enough: with high contrast. */
    private final Path underline = new Path();

    private int markStart;
    private int markEnd;

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

    void show(String passage, Optional<MatchingSentence> sentence) {
        int from = sentence.map(match -> match.cardStart(passage)).orElse(0);
        String lead = from > 0 ? "… " : "";
        words.setText(lead + passage.substring(from).replace('\n', ' '));
        markStart = sentence.map(match -> match.start() - from + lead.length()).orElse(0);
        markEnd = sentence.map(match -> match.end() - from + lead.length()).orElse(0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * PADDING);
        double top = PADDING + HEAD + AFTER_HEAD - 1;
        source.resizeRelocate(PADDING, PADDING - 1, width, HEAD);
        words.resizeRelocate(PADDING, top, width, Math.max(0, getHeight() - top - PADDING + 4));
        words.layout();
        layoutMark();
    }

    private void layoutMark() {
        mark.getElements().clear();
        underline.getElements().clear();
        if (markEnd > markStart && words.lookup(".text") instanceof Text text) {
            int end = Math.min(markEnd, text.getText().length());
            if (markStart < end) {
                mark.getElements().setAll(text.rangeShape(markStart, end));
                underline.getElements().setAll(text.underlineShape(markStart, end));
                for (Path path : List.of(mark, underline)) {
                    path.setLayoutX(words.getLayoutX() + text.getLayoutX());
                    path.setLayoutY(words.getLayoutY() + text.getLayoutY());
                }
            }
        }
    }
}
