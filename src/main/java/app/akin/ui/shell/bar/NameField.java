package app.akin.ui.shell.bar;

import app.akin.model.kept.FileCollection;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A name that is being typed in its line: Enter, or going elsewhere, takes it; Escape leaves it as it was. */
final class NameField extends TextField {

    private final Consumer<String> then;
    private boolean done;

    NameField(String name, String spoken, Consumer<String> then) {
        super(name);
        this.then = then;
        setId("nameField");
        getStyleClass().add("name-field");
        setAccessibleText(spoken);
        setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() > FileCollection.LONGEST_NAME ? null : change));
        // Before the window's own: this Escape leaves nothing but the field.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((p, old, now) -> {
            if (!now) {
                end(getText());
            }
        });
        Platform.runLater(() -> {
            requestFocus();
            selectAll();
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            end(event.getCode() == KeyCode.ENTER ? getText() : "");
            event.consume();
        }
    }

    private void end(String name) {
        if (!done) {
            done = true;
            then.accept(name);
        }
    }
}
