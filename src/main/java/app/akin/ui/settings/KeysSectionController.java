package app.akin.ui.settings;

import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Section;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The keys that do something. */
final class KeysSectionController implements Section {

    private static final List<String> KEYS = List.of(
            "find",
            "ask",
            "wall",
            "recent",
            "chips",
            "back",
            "open",
            "menu",
            "folder",
            "like",
            "look",
            "page",
            "part",
            "stack",
            "orders",
            "move",
            "select",
            "favourite",
            "save",
            "copy",
            "paste",
            "history",
            "home",
            "kinds",
            "size",
            "full",
            "details",
            "sidebar",
            "add",
            "path",
            "again",
            "regions",
            "settings",
            "keys");

    private final Messages messages;

    @FXML
    private GridPane keys;

    KeysSectionController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        for (String key : KEYS) {
            Label does = new Label(messages.get("keys." + key));
            does.setWrapText(true);
            Label pressed = new Label(messages.get("keys." + key + ".keys", mac ? "⌘" : "Ctrl", mac ? "⌥" : "Alt"));
            pressed.setWrapText(true);
            pressed.getStyleClass().add("keys");
            does.setLabelFor(pressed);
            keys.addRow(keys.getRowCount(), pressed, does);
        }
    }
}
