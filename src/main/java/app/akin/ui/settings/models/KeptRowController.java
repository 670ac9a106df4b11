package app.akin.ui.settings.models;

import app.akin.library.models.PassageModels.Kept;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/**
 * A row for a model that reads passages no more: what the vectors it made take, and how to free that; the model stays. Asked
 * once before.
 */
final class KeptRowController {

    private final Kept kept;
    private final PassagesViewModel model;
    private final Messages messages;

    @FXML
    private Label name;

    @FXML
    private Label size;

    @FXML
    private Button free;

    @FXML
    private Button freeNow;

    @FXML
    private Button notNow;

    KeptRowController(Kept kept, PassagesViewModel model, Messages messages) {
        this.kept = kept;
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        name.setText(kept.name());
        for (Button button : new Button[] {free, freeNow}) {
            button.setAccessibleText(button.getText() + ", " + kept.name());
        }
        asking(false);
    }

    @FXML
    private void ask() {
        asking(true);
        notNow.requestFocus();
    }

    @FXML
    private void refuse() {
        asking(false);
        free.requestFocus();
    }

    @FXML
    private void agree() {
        model.free(kept);
    }

    private void asking(boolean now) {
        String bytes = new Amounts(messages).bytes(kept.bytes());
        size.setText(now ? messages.get("passages.free.ask", bytes) : bytes);
        Fx.present(free, !now);
        Fx.present(freeNow, now);
        Fx.present(notNow, now);
    }
}
