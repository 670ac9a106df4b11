package app.akin.ui.search;

import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** What an empty field asks for: as many whole words as it has room for, where JavaFX would cut within a letter. */
final class FieldPrompt {

    private static final String MORE = "…";

    /** The caret, and the edge that letters keep from it. */
    private static final double ASIDE = 4;

    private final TextField field;
    private String words = "";

    FieldPrompt(TextField field) {
        this.field = field;
        field.widthProperty().addListener((p, old, now) -> fit());
        field.fontProperty().addListener((p, old, now) -> fit());
    }

    void say(String other) {
        words = other;
        fit();
    }

    private void fit() {
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset() - ASIDE;
        String fitting = words;
        while (room > 0 && width(fitting) > room && fitting.lastIndexOf(' ') > 0) {
            fitting = fitting.substring(0, fitting.lastIndexOf(' ')) + MORE;
        }
        field.setPromptText(fitting);
    }

    private double width(String line) {
        Text text = new Text(line);
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth();
    }
}
