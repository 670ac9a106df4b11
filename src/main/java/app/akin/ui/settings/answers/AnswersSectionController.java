package app.akin.ui.settings.answers;

import app.akin.answer.chat.OfferedModel;
import app.akin.model.remote.ChatModel;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Which language model writes answers, if any does. */
public final class AnswersSectionController implements Section {

    private final AnswersViewModel model;
    private final Messages messages;

    @FXML
    private Label chosen;

    @FXML
    private Button forget;

    @FXML
    private Label looked;

    @FXML
    private FlowPane places;

    @FXML
    private TextField address;

    @FXML
    private PasswordField key;

    @FXML
    private ComboBox<String> name;

    @FXML
    private Button list;

    @FXML
    private Button use;

    @FXML
    private Label notice;

    public AnswersSectionController(AnswersViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Notices.bind(looked, model.looked());
        Notices.bind(notice, model.notice());
        places.managedProperty().bind(places.visibleProperty());
        model.chosen().addListener((p, old, now) -> show(now));
        model.places().addListener((p, old, now) -> found(now));
        model.offered().addListener((p, old, now) -> offer(now));
        list.disableProperty().bind(model.busy());
        use.disableProperty().bind(model.busy());
        show(model.chosen().get());
        found(model.places().get());
    }

    private void show(Optional<ChatModel> now) {
        chosen.setText(now.map(one -> messages.get(
                        "answers.model.chosen", one.name(), one.address().toString()))
                .orElse(messages.get("answers.model.none")));
        Fx.present(forget, now.isPresent());
        if (now.isPresent() && address.getText().isEmpty()) {
            address.setText(now.get().address().toString());
            name.setValue(now.get().name());
        }
    }

    /** One button for each; the first is taken at once. */
    private void found(List<AnswersViewModel.Place> now) {
        places.getChildren()
                .setAll(now.stream()
                        .map(place -> {
                            Button button = new Button(place.address().toString());
                            button.setId("answersPlace" + place.address().getPort());
                            button.getStyleClass().add("chip");
                            button.setOnAction(e -> take(place));
                            return button;
                        })
                        .toList());
        places.setVisible(!now.isEmpty());
        if (!now.isEmpty()) {
            take(now.getFirst());
        }
    }

    private void take(AnswersViewModel.Place place) {
        address.setText(place.address().toString());
        model.offer(place);
    }

    private void offer(List<OfferedModel> models) {
        name.getItems().setAll(models.stream().map(OfferedModel::name).toList());
        if (!name.getItems().isEmpty() && !name.getItems().contains(name.getValue())) {
            name.setValue(name.getItems().getFirst());
        }
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void list() {
        model.list(address.getText(), key.getText());
    }

    @FXML
    private void use() {
        String typed = name.getEditor().getText();
        model.use(address.getText(), typed == null ? "" : typed, key.getText());
    }

    @FXML
    private void forget() {
        model.forget();
    }

    @Override
    public void onShown() {
        model.refresh();
    }
}
