package app.akin.ui.search.wall;

import app.akin.model.LineSigns;
import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.MatchingSentence;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

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
    private final CardText text = new CardText();
    private final PageSheet sheet = new PageSheet();

    private String passage = "";
    private Optional<MatchingSentence> sentence = Optional.empty();
    /** Where in the passage the words begin. */
    private int from;

    private Dimension2D laidOut = new Dimension2D(0, 0);
    private double foot;
    private boolean isSought;

    PassageFace() {
        getStyleClass().addAll("face", "passage-face");
        source.getStyleClass().add("passage-source");
        getChildren().addAll(text, source, sheet);
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

    /** @param newPassage in its lines */
    void show(String newPassage, Optional<MatchingSentence> newSentence) {
        passage = newPassage;
        sentence = newSentence;
        showFromBefore();
        requestLayout();
    }

    private void showFromBefore() {
        showFrom(sentence.map(match -> match.cardStart(passage)).orElse(0));
    }

    private void showFrom(int start) {
        from = start;
        boolean within = from > 0 && !LineSigns.isLineEnd(passage.charAt(from - 1));
        String lead = within ? "… " : "";
        int by = lead.length() - from;
        text.show(Excerpt.of(
                lead + passage.substring(from),
                sentence.map(MatchingSentence::marks).orElse(List.of()).stream()
                        .map(mark -> mark.moved(by))
                        .toList()));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * PADDING);
        double head = Math.max(HEAD, source.prefHeight(-1));
        double top = PADDING + head + AFTER_HEAD - 1;
        source.resizeRelocate(PADDING, PADDING - 1, width, head);
        double taken = layoutSheet(width, top);
        double room = Math.max(0, getHeight() - top - PADDING + 4 - foot);
        Dimension2D words = new Dimension2D(width - taken, room);
        if (!words.equals(laidOut)) {
            laidOut = words;
            showFromBefore();
        }
        text.resizeRelocate(PADDING + taken, top, width - taken, room);
        text.layout();
        int marked = sentence.map(MatchingSentence::start).orElse(0);
        if (from < marked && !text.isMarkInSight()) {
            // A small card, or large letters: there is no room for what comes before the sentence.
            showFrom(marked);
            text.layout();
        }
    }

    /** Answers how much of the width it takes from the words. */
    private double layoutSheet(double width, double top) {
        boolean alone = sheet.isVisible() && !isSought;
        double high = Math.floor(getHeight() - top - (alone ? EDGE : PADDING + foot));
        double wide = alone ? width : Math.round(Math.min(sheet.widthFor(high), SHEET * width));
        boolean beside = sheet.isVisible() && isSought && width - wide - AFTER_SHEET >= LEAST_WORDS;
        sheet.resizeRelocate(PADDING, Math.round(top) + 1, alone || beside ? wide : 0, Math.max(0, high - 1));
        text.setOpacity(alone ? 0 : 1);
        return beside ? wide + AFTER_SHEET : 0;
    }
}
