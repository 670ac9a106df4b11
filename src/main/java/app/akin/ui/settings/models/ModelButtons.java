package app.akin.ui.settings.models;

import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.models.ModelCard.Action;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons of one model, of which only those that can be pressed now are there. Keeps the focus when they change. */
public final class ModelButtons extends HBox {

    private final Messages messages;
    private final Map<Action, Button> buttons = new EnumMap<>(Action.class);
    private String id = "";

    /** @param act what to do with a model's id and an action */
    public ModelButtons(Messages messages, BiConsumer<String, Action> act) {
        super(8);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (Action action : Action.values()) {
            Button button = new Button(words(action, ""));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> act.accept(id, action));
            buttons.put(action, button);
        }
        buttons.get(Action.DOWNLOAD).setGraphic(Icons.of("fltral-arrow-download-20"));
        getChildren().setAll(buttons.values());
    }

    public Button button(Action action) {
        return buttons.get(action);
    }

    public void show(ModelCard card) {
        id = card.id();
        boolean hadFocus = buttons.values().stream().anyMatch(Button::isFocused);
        buttons.forEach((action, button) -> {
            boolean possible = card.actions().contains(action);
            Fx.present(button, possible);
            button.setText(words(action, card.size()));
            button.setAccessibleText(button.getText() + ", " + card.name());
        });
        Fx.present(this, !card.actions().isEmpty());
        if (hadFocus) {
            buttons.values().stream().filter(Button::isVisible).findFirst().ifPresent(Button::requestFocus);
        }
    }

    private String words(Action action, String size) {
        return switch (action) {
            case DOWNLOAD -> messages.get("models.download");
            case AGREE -> messages.get("models.download.size", size);
            case NOT_NOW -> messages.get("models.download.notNow");
            case PAUSE_DOWNLOAD -> messages.get("progress.pause");
            case RESUME_DOWNLOAD -> messages.get("progress.resume");
            case CANCEL -> messages.get("models.cancel");
            case USE -> messages.get("models.use");
            case AGAIN -> messages.get("models.again");
            case PAUSE -> messages.get("progress.pause");
            case RESUME -> messages.get("progress.resume");
            case FREE -> messages.get("models.free");
            case FREE_NOW -> messages.get("models.free.now");
        };
    }
}
