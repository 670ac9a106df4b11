package app.akin.ui.settings.models;

import app.akin.library.models.PassageModels;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Kept;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.ui.kit.Choices;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.IntoSight;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.settings.models.PassagesViewModel.Shown;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.Navigator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which model reads passages, and the models elsewhere with their keys. */
public final class PassagesSectionController implements Section {

    private final PassageModels models;
    private final PassagesViewModel model;
    private final ModelsViewModel cards;
    private final Navigator navigator;
    private final Messages messages;
    private final WhileShown heard = new WhileShown();

    @FXML
    private ComboBox<Choice> passageModel;

    @FXML
    private Hyperlink card;

    @FXML
    private Label state;

    @FXML
    private VBox question;

    @FXML
    private Label questionText;

    @FXML
    private VBox elsewhere;

    @FXML
    private VBox keptPart;

    @FXML
    private VBox kept;

    @FXML
    private ComboBox<RemoteProtocol> provider;

    @FXML
    private TextField address;

    @FXML
    private TextField name;

    @FXML
    private TextField dimensions;

    @FXML
    private PasswordField key;

    @FXML
    private Button addModel;

    @FXML
    private Label notice;

    /** @param cards knows what the reader knows */
    public PassagesSectionController(
            PassageModels models,
            PassagesViewModel model,
            ModelsViewModel cards,
            Navigator navigator,
            Messages messages) {
        this.navigator = navigator;
        this.models = models;
        this.model = model;
        this.cards = cards;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Choices.fill(passageModel, List.<Choice>of(), this::words);
        Choices.fill(provider, List.of(RemoteProtocol.values()), this::words);
        provider.valueProperty()
                .addListener(
                        (property, old, now) -> address.setPromptText(now.home().toString()));
        provider.setValue(RemoteProtocol.OPENAI);
        Choices.onChosen(passageModel, model::choose);
        model.shownProperty().addListener((property, old, now) -> show(now));
        model.askingProperty().addListener((property, old, now) -> ask(now));
        model.keptProperty().addListener((property, old, now) -> showKept(now));
        showKept(model.keptProperty().get());
        Notices.bind(state, model.stateProperty());
        Notices.bind(notice, model.noticeProperty());
        addModel.disableProperty()
                .bind(model.addingProperty().or(name.textProperty().isEmpty()));
        ask(Optional.empty());
        IntoSight.whenShown(question);
    }

    private String words(Choice choice) {
        return switch (choice.id()) {
            case PassageModels.READER -> messages.get("passages.reader", choice.name());
            case PassageModels.EYES -> messages.get("passages.eyes", choice.name());
            default -> choice.name();
        };
    }

    private String words(RemoteProtocol protocol) {
        return messages.get(
                switch (protocol) {
                    case OPENAI -> "passages.provider.openai";
                    case COHERE -> "passages.provider.cohere";
                });
    }

    private void show(Shown now) {
        if (!passageModel.isShowing()) {
            showChoice(now);
        }
        card.setVisible(now.chosen().equals(PassageModels.READER));
        elsewhere.getChildren().setAll(now.elsewhere().stream().map(this::row).toList());
        Fx.present(elsewhere, !now.elsewhere().isEmpty());
    }

    /** Not while somebody moves in the list: it would change under their hands. */
    private void showChoice(Shown now) {
        if (!passageModel.getItems().equals(now.choices())) {
            passageModel.getItems().setAll(now.choices());
        }
        if (model.askingProperty().get().isEmpty()) {
            now.choice().ifPresent(passageModel::setValue);
        }
    }

    private Node row(RemoteModel one) {
        return FxmlView.load(new RemoteRowController(one, model, messages), messages);
    }

    private void showKept(List<Kept> now) {
        kept.getChildren().setAll(now.stream().map(this::row).toList());
        Fx.present(keptPart, !now.isEmpty());
    }

    private Node row(Kept one) {
        return FxmlView.load(new KeptRowController(one, model, messages), messages);
    }

    private void ask(Optional<Choice> choice) {
        Fx.present(question, choice.isPresent());
        questionText.setText(choice.map(model::question).orElse(""));
        if (choice.isEmpty()) {
            // Takes back what was picked and not agreed to.
            show(model.shownProperty().get());
        }
    }

    @FXML
    private void showCard() {
        KnowsPopover.show(PassageModels.READER, messages, card, navigator::ask);
    }

    @FXML
    private void agree() {
        model.agree();
    }

    @FXML
    private void refuse() {
        model.refuse();
    }

    @FXML
    private void add() {
        model.add(provider.getValue(), address.getText(), name.getText(), dimensions.getText(), key.getText());
        key.clear();
    }

    @Override
    public void onShown() {
        model.refresh();
        heard.hear(models.listen(Fx.latest(now -> model.refresh())));
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }
}
