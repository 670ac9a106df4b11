package app.akin.ui.settings.models;

import app.akin.library.models.Models;
import app.akin.settings.Device;
import app.akin.settings.SettingsStore;
import app.akin.ui.kit.Choices;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.Navigator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which model answers, and how to get another. */
public final class ModelsSectionController implements Section {

    private final Models models;
    private final ModelsViewModel model;
    private final SettingsStore settings;
    private final Messages messages;
    private final Navigator navigator;
    private final GraphicsCardController card;
    private final Map<String, ModelBoxController> boxes = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final WhileShown heard = new WhileShown();

    @FXML
    private VBox modelsPage;

    @FXML
    private VBox boxList;

    @FXML
    private Label unseen;

    @FXML
    private Label notice;

    @FXML
    private ComboBox<Device> device;

    public ModelsSectionController(
            Models models,
            ModelsViewModel model,
            SettingsStore settings,
            Messages messages,
            Navigator navigator,
            GraphicsCardController card) {
        this.models = models;
        this.model = model;
        this.settings = settings;
        this.messages = messages;
        this.navigator = navigator;
        this.card = card;
    }

    @FXML
    private void initialize() {
        model.cards().addListener((ListChangeListener<ModelCard>) change -> showCards());
        Notices.bind(notice, model.noticeProperty());
        unseen.textProperty().bind(model.unseenProperty());
        unseen.visibleProperty().bind(model.unseenProperty().isNotEmpty());
        unseen.managedProperty().bind(unseen.visibleProperty());
        Choices.fill(device, List.of(Device.values()), this::words);
        device.setValue(settings.settings().device());
        Choices.onChosen(device, chosen -> settings.update(before -> before.withDevice(chosen)));
        modelsPage.getChildren().add(FxmlView.load(card, messages));
        showCards();
    }

    private String words(Device choice) {
        return messages.get(
                switch (choice) {
                    case AUTO -> "models.device.auto";
                    case CPU -> "models.device.cpu";
                    case GPU -> "models.device.gpu";
                });
    }

    private void showCards() {
        List<Node> inOrder = new ArrayList<>();
        for (ModelCard card : model.cards()) {
            inOrder.add(nodes.computeIfAbsent(card.id(), this::makeBox));
            boxes.get(card.id()).show(card);
        }
        // Setting the same children again would take the focus from the button that was pressed.
        if (!boxList.getChildren().equals(inOrder)) {
            boxList.getChildren().setAll(inOrder);
        }
    }

    private Node makeBox(String id) {
        ModelBoxController box = new ModelBoxController(messages, model::act, () -> showCard(id));
        boxes.put(id, box);
        return FxmlView.load(box, messages);
    }

    private void showCard(String id) {
        KnowsPopover.show(id, messages, knowsLink(id), navigator::ask);
    }

    private Node knowsLink(String id) {
        return nodes.get(id).lookupAll(".hyperlink").stream()
                .filter(Hyperlink.class::isInstance)
                .findFirst()
                .orElse(nodes.get(id));
    }

    @FXML
    private void install() {
        navigator.pickFolder(messages.get("models.install.dialog")).ifPresent(model::install);
    }

    @Override
    public void onShown() {
        model.show(models.all());
        model.weigh();
        model.measure();
        model.countUnseen();
        heard.hear(models.listen(Fx.latest(model::show)));
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }
}
