package app.akin.ui.setup;

import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.models.ModelButtons;
import app.akin.ui.settings.models.ModelCard;
import app.akin.ui.settings.models.ModelCard.Action;
import app.akin.ui.settings.section.Tags;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A model on the first page: what it is, in one sentence, and the way to it. */
final class ModelTileController {

    private static final double WRAPPED_AT = 360;

    private final Messages messages;
    private final String sentence;
    private final String linkWords;
    private final Runnable linkAction;
    private final ModelButtons buttons;

    @FXML
    private Label name;

    @FXML
    private Label tag;

    @FXML
    private Label text;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label note;

    @FXML
    private FlowPane actions;

    @FXML
    private Hyperlink link;

    /** @param sentence what the tile says of the model */
    ModelTileController(
            Messages messages, String sentence, String linkWords, Runnable linkAction, BiConsumer<String, Action> act) {
        this.messages = messages;
        this.sentence = sentence;
        this.linkWords = linkWords;
        this.linkAction = linkAction;
        buttons = new ModelButtons(messages, act);
    }

    @FXML
    private void initialize() {
        link.setText(linkWords);
        actions.getChildren().addFirst(buttons);
    }

    @FXML
    private void follow() {
        linkAction.run();
    }

    Hyperlink link() {
        return link;
    }

    ModelButtons buttons() {
        return buttons;
    }

    void show(ModelCard model) {
        name.setText(model.name());
        boolean offered = !model.chosen() && !model.tag().equals(Optional.of(ModelCard.Tag.READY));
        if (offered) {
            Tags.show(tag, model.size(), "plain");
        } else {
            Tags.show(tag, messages.get(model.chosen() ? "models.inUse" : "models.ready"), "success");
        }
        // The bar keeps its place and questions take the sentence's, so that the page never jumps.
        boolean busy = model.progress().isPresent();
        bar.setVisible(busy);
        bar.setProgress(model.progress().orElse(0));
        bar.setAccessibleText(messages.get("models.bar.a11y", model.name()));
        text.setText(busy || model.note().isEmpty() ? sentence : model.note());
        Tags.swap(text, List.of("danger", "muted"), model.trouble() ? "danger" : "muted");
        note.setText(busy ? model.note() : "");
        Fx.present(note, busy);
        Fx.present(actions, !busy || !model.actions().isEmpty());
        actions.setPrefWrapLength(busy ? 0 : WRAPPED_AT);
        HBox.setHgrow(actions, busy ? Priority.NEVER : Priority.ALWAYS);
        buttons.show(model);
        // A folder is another way to a model that is not here yet, not to one that is.
        Fx.present(link, model.shipped() || model.actions().contains(Action.DOWNLOAD) || model.trouble());
    }
}
