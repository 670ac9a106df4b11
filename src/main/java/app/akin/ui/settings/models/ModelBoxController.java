package app.akin.ui.settings.models;

import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.models.ModelCard.Action;
import app.akin.ui.settings.section.Tags;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A model on the models page: name, use, facts, and what goes on with it. */
final class ModelBoxController {

    private final Messages messages;
    private final ModelButtons buttons;
    private final Runnable knows;

    @FXML
    private VBox root;

    @FXML
    private HBox head;

    @FXML
    private Label name;

    @FXML
    private Label tag;

    @FXML
    private Label text;

    @FXML
    private Label facts;

    @FXML
    private Hyperlink card;

    @FXML
    private ProgressBar bar;

    @FXML
    private HBox noteLine;

    @FXML
    private Label note;

    @FXML
    private Label checked;

    /** @param knows shows what the model knows, where it has a card */
    ModelBoxController(Messages messages, BiConsumer<String, Action> act, Runnable knows) {
        this.messages = messages;
        this.knows = knows;
        buttons = new ModelButtons(messages, act);
        for (Action action : Action.values()) {
            String name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            buttons.button(action).setId("do-" + name);
        }
        buttons.button(Action.AGREE).getStyleClass().add("default");
        buttons.button(Action.FREE_NOW).getStyleClass().add("default");
    }

    @FXML
    private void initialize() {
        head.getChildren().add(buttons);
    }

    @FXML
    private void showCard() {
        knows.run();
    }

    void show(ModelCard model) {
        root.setId("model-" + model.id());
        root.getStyleClass().removeAll("chosen");
        if (model.chosen()) {
            root.getStyleClass().add("chosen");
        }
        name.setText(model.name());
        Fx.present(tag, model.tag().isPresent());
        model.tag().ifPresent(word -> Tags.show(tag, messages.get(word.key()), word.style()));
        text.setText(model.text());
        facts.setText(model.facts());
        Fx.present(facts, !model.actions().contains(Action.CANCEL));
        Fx.present(card, model.shipped());
        Fx.present(bar, model.progress().isPresent());
        bar.setProgress(model.progress().orElse(0));
        bar.setAccessibleText(messages.get("models.bar.a11y", model.name()));
        note.setText(model.note());
        Tags.swap(note, List.of("danger", "muted"), model.trouble() ? "danger" : "muted");
        Fx.present(noteLine, !model.note().isEmpty());
        Fx.present(checked, model.known() && model.actions().contains(Action.CANCEL));
        buttons.show(model);
        head.setAlignment(model.progress().isPresent() ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    }
}
