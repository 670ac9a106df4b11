package app.akin.ui.settings;

import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Section;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The keys that do something, by where they do it. */
final class KeysSectionController implements Section {

    private static final List<String> QUESTION = List.of(
            "find", "paste", "ask", "wall", "hint", "recent", "chips", "back", "kinds", "orders", "save", "history",
            "home");

    private static final List<String> RESULTS = List.of(
            "move",
            "select",
            "open",
            "look",
            "page",
            "folder",
            "like",
            "part",
            "stack",
            "menu",
            "favourite",
            "copy",
            "size");

    private static final List<String> WINDOW =
            List.of("add", "path", "again", "undo", "details", "sidebar", "full", "regions", "settings", "keys");

    private final Messages messages;

    @FXML
    private GridPane questionKeys;

    @FXML
    private GridPane resultKeys;

    @FXML
    private GridPane windowKeys;

    KeysSectionController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        fill(questionKeys, QUESTION);
        fill(resultKeys, RESULTS);
        fill(windowKeys, WINDOW);
    }

    private void fill(GridPane grid, List<String> keys) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        for (String key : keys) {
            Label does = new Label(messages.get("keys." + key));
            does.setWrapText(true);
            Label pressed = new Label(messages.get("keys." + key + ".keys", mac ? "⌘" : "Ctrl", mac ? "⌥" : "Alt"));
            pressed.setWrapText(true);
            pressed.getStyleClass().add("keys");
            does.setLabelFor(pressed);
            grid.addRow(grid.getRowCount(), pressed, does);
        }
    }
}
