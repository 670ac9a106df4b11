package app.akin.ui.setup;

import app.akin.settings.SettingsMistake;
import app.akin.ui.kit.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** What is wrong with the settings, in which line, and the two ways out. */
final class SettingsMistakeController {

    private final SettingsMistake mistake;
    private final Messages messages;
    private final Runnable again;
    private final Runnable aside;

    @FXML
    private Label where;

    @FXML
    private Label what;

    SettingsMistakeController(SettingsMistake mistake, Messages messages, Runnable again, Runnable aside) {
        this.mistake = mistake;
        this.messages = messages;
        this.again = again;
        this.aside = aside;
    }

    @FXML
    private void initialize() {
        where.setText(messages.get("mistake.where", mistake.file().toString(), String.valueOf(mistake.line())));
        what.setText(messages.get(key(), mistake.key().orElse("…"), mistake.detail()));
    }

    private String key() {
        return switch (mistake.kind()) {
            case SYNTAX -> mistake.key().isPresent() ? "mistake.syntax.near" : "mistake.syntax";
            case UNREADABLE -> "mistake.unreadable";
            case TEXT -> "mistake.text";
            case NUMBER -> "mistake.number";
            case YES_OR_NO -> "mistake.yes.or.no";
            case CHOICE -> "mistake.choice";
            case LIST -> "mistake.list";
            case ADDRESS -> "mistake.address";
            case UNKNOWN -> "mistake.unknown";
        };
    }

    @FXML
    private void lookAgain() {
        again.run();
    }

    @FXML
    private void setAside() {
        aside.run();
    }
}
