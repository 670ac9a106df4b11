package app.akin.ui.settings.folders;

import app.akin.ui.kit.Messages;
import java.net.URI;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A file that was left out, and the button that brings it back. */
final class LeftOutRowController {

    private final URI file;
    private final FoldersViewModel model;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private Button back;

    LeftOutRowController(URI file, FoldersViewModel model, Messages messages) {
        this.file = file;
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Path path = Path.of(file);
        name.setText(String.valueOf(path.getFileName()));
        place.setText(String.valueOf(path.getParent()));
        back.setAccessibleText(messages.get("folders.leftOut.back.a11y", name.getText()));
    }

    @FXML
    private void bringBack() {
        model.bringBack(file);
    }
}
