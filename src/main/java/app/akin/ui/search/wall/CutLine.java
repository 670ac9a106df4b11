package app.akin.ui.search.wall;

import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitActions;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Where good matches end: how many weaker ones there are, and a button that shows or hides them. */
final class CutLine extends HBox {

    /** Of the row. */
    static final double HEIGHT = 44;

    private static final double SHORT = 24;

    private final Messages messages;
    private final Label words = new Label();
    private final Button toggle = new Button();
    private boolean weakerShown;

    CutLine(Messages messages, HitActions actions) {
        this.messages = messages;
        setId("cutLine");
        getStyleClass().add("cut-line");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        toggle.setId("cutLineToggle");
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(e -> actions.showWeaker(!weakerShown));
        Region before = line();
        before.setMinWidth(SHORT);
        before.setPrefWidth(SHORT);
        Region after = line();
        setHgrow(after, Priority.ALWAYS);
        getChildren().setAll(before, words, toggle, after);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMaxHeight(1);
        return line;
    }

    void show(Sheet sheet) {
        weakerShown = sheet.shown();
        String sentence = messages.get(sheet.above() == 0 ? "search.cut.none" : "search.cut", sheet.weaker());
        words.setText(sentence);
        toggle.setText(messages.get(weakerShown ? "search.cut.hide" : "search.cut.show"));
        toggle.setAccessibleText(sentence + " " + toggle.getText());
    }
}
