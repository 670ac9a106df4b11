package app.akin.ui.setup;

import app.akin.library.LibraryState;
import app.akin.library.ServerObstacles;
import app.akin.settings.Settings;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.PageFocus;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.settings.models.KnowsPopover;
import app.akin.ui.settings.models.ModelCard;
import app.akin.ui.settings.models.ModelsViewModel;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Tags;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.UiServices;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What somebody sees who has never added anything: where to drop, which models there are, what to try. */
final class FirstRunController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final ModelsViewModel models;
    private final DropAreaController dropArea;
    private final ModelTileController shipped;
    private final ModelTileController recommended;
    private final Parent root;
    private final WhileShown heard = new WhileShown();

    @FXML
    private Label what;

    @FXML
    private StackPane dropPlace;

    @FXML
    private GridPane tiles;

    @FXML
    private Label notice;

    @FXML
    private HBox tries;

    FirstRunController(UiServices services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        messages = services.messages();
        models = new ModelsViewModel(services.models(), services.indexing(), services.background(), messages);
        dropArea = new DropAreaController(navigator);
        shipped = new ModelTileController(
                messages,
                messages.get("firstrun.shipped.text"),
                messages.get("models.card"),
                this::showWhatItKnows,
                models::act);
        recommended = new ModelTileController(
                messages,
                messages.get("firstrun.clip.text"),
                messages.get("models.install"),
                this::installFromFolder,
                models::act);
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        dropPlace.getChildren().add(FxmlView.load(dropArea, messages));
        tiles.add(FxmlView.<Node>load(shipped, messages), 0, 0);
        tiles.add(FxmlView.<Node>load(recommended, messages), 1, 0);
        recommended.buttons().button(ModelCard.Action.DOWNLOAD).setId("modelDownload");
        recommended.link().setId("modelInstall");
        models.cards().addListener((ListChangeListener<ModelCard>) change -> showModels());
        models.noticeProperty().addListener((property, old, now) -> show(now));
        show(Notice.NONE);
        showModels();
        for (String key : List.of("firstrun.try.1", "firstrun.try.2", "firstrun.try.3")) {
            tries.getChildren().add(chip(messages.get(key)));
        }
    }

    private Button chip(String words) {
        Button chip = new Button(words);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Button.USE_PREF_SIZE);
        chip.setAccessibleHelp(messages.get("firstrun.try.closed"));
        chip.setOnAction(event -> navigator.ask(words));
        return chip;
    }

    private void showModels() {
        models.card(Settings.SHIPPED_MODEL).ifPresent(shipped::show);
        Optional<ModelCard> other = models.card(ModelsViewModel.RECOMMENDED)
                .or(() ->
                        models.cards().stream().filter(card -> !card.shipped()).findFirst());
        Node tile = tiles.getChildren().getLast();
        tile.setVisible(other.isPresent());
        other.ifPresent(recommended::show);
    }

    private void show(Notice now) {
        notice.setText(now.text());
        Fx.present(notice, !now.isEmpty());
        Tags.swap(notice, List.of("muted", "danger"), now.kind() == Notice.Kind.BAD ? "danger" : "muted");
    }

    private void showWhatItKnows() {
        KnowsPopover.show(Settings.SHIPPED_MODEL, messages, shipped.link(), navigator::ask);
    }

    private void installFromFolder() {
        navigator.pickFolder(messages.get("models.install.dialog")).ifPresent(models::install);
    }

    private void show(LibraryState state) {
        boolean somethingIn =
                state instanceof LibraryState.Open open && open.counts().files() > 0;
        boolean elsewhere = ServerObstacles.isElsewhere(services.settings().settings());
        what.setText(messages.get(elsewhere ? "firstrun.text.elsewhere" : "firstrun.text"));
        tries.getChildren().stream().filter(Button.class::isInstance).forEach(chip -> chip.setDisable(!somethingIn));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return messages.get("firstrun.title");
    }

    @Override
    public void onShown() {
        models.show(services.models().all());
        show(services.library().state());
        heard.hear(services.models().listen(Fx.latest(models::show)));
        heard.hear(services.library().listen(Fx.latest(this::show)));
        PageFocus.offer(dropArea.start());
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }
}
