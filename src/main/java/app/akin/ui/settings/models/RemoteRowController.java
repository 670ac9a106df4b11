package app.akin.ui.settings.models;

import app.akin.model.remote.RemoteModel;
import app.akin.ui.kit.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A model elsewhere that was added. Its key is never shown. */
final class RemoteRowController {

    private final RemoteModel remote;
    private final PassagesViewModel model;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private Button remove;

    RemoteRowController(RemoteModel remote, PassagesViewModel model, Messages messages) {
        this.remote = remote;
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        name.setText(remote.model());
        place.setText(messages.get("passages.row", remote.address().toString(), remote.dimension()));
        remove.setAccessibleText(messages.get("passages.remove") + ", " + remote.name());
    }

    @FXML
    private void remove() {
        model.remove(remote);
    }
}
