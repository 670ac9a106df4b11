package app.akin.ui.setup;

import app.akin.library.LibraryTrouble;
import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.PageFocus;
import app.akin.ui.kit.ServerWords;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.setup.DatabaseViewModel.Showing;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The library is not open: waiting, the database is missing, or something failed. */
final class DatabaseController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final Runnable beginAnew;
    private final DatabaseViewModel model;
    private final Parent root;
    private final WhileShown heard = new WhileShown();

    @FXML
    private VBox waiting;

    @FXML
    private VBox missing;

    @FXML
    private VBox failed;

    @FXML
    private VBox older;

    @FXML
    private Label olderText;

    @FXML
    private Label olderFolders;

    @FXML
    private Button olderAgain;

    @FXML
    private Button olderAnew;

    @FXML
    private Label system;

    @FXML
    private Label databaseCommand;

    @FXML
    private Button copyCommand;

    @FXML
    private Button copyDetails;

    @FXML
    private Button databaseCheck;

    @FXML
    private Button failedServer;

    @FXML
    private ToggleButton looked;

    @FXML
    private Label lookedIn;

    @FXML
    private Label failedText;

    @FXML
    private ToggleButton failedFold;

    @FXML
    private Label failedDetails;

    @FXML
    private Node failedBox;

    @FXML
    private Button failedAgain;

    @FXML
    private Label failedDamaged;

    @FXML
    private Button failedAnew;

    DatabaseController(UiServices services, Navigator navigator, Runnable openAgain, Runnable beginAnew) {
        this.services = services;
        this.navigator = navigator;
        this.beginAnew = beginAnew;
        messages = services.messages();
        model = new DatabaseViewModel(
                services.background(), services.library()::state, openAgain, DatabaseViewModel.Pace.USUAL);
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        fold(looked, lookedIn);
        fold(failedFold, failedBox);
        for (Button button : new Button[] {databaseCheck, failedAgain, olderAgain}) {
            String usual = button.getText();
            button.textProperty()
                    .bind(Bindings.when(model.checkingProperty())
                            .then(messages.get("database.checking"))
                            .otherwise(usual));
        }
        model.showingProperty().addListener((property, old, now) -> show(now));
        show(model.showingProperty().get());
    }

    private static void fold(ToggleButton toggle, Node content) {
        content.visibleProperty().bind(toggle.selectedProperty());
        content.managedProperty().bind(toggle.selectedProperty());
    }

    private void show(Showing now) {
        Fx.present(waiting, now instanceof Showing.Waiting);
        Fx.present(missing, now instanceof Showing.Missing);
        Fx.present(failed, now instanceof Showing.Failed);
        Fx.present(older, now instanceof Showing.Older);
        switch (now) {
            case Showing.Missing says -> {
                system.setText(messages.get(key(says.platform())));
                databaseCommand.setText(says.command());
                lookedIn.setText(String.join("\n", says.lookedIn()));
                Fx.present(looked, !says.lookedIn().isEmpty());
            }
            case Showing.Failed says -> {
                failedText.setText(
                        says.findings().isEmpty() || says.trouble() == LibraryTrouble.NOT_AGREED
                                ? messages.get(LibraryTroubleWords.key(says.trouble()))
                                : ServerWords.of(says.findings(), messages));
                Fx.present(failedServer, !says.findings().isEmpty());
                failedDetails.setText(says.details());
                Fx.present(failedFold, !says.details().isBlank());
                Fx.present(failedDamaged, says.damaged());
                Fx.present(failedAnew, says.damaged());
                failedAnew.setDisable(false);
            }
            case Showing.Older says -> {
                olderText.setText(messages.get("start.older.text", String.valueOf(says.major())));
                olderFolders.setText(
                        says.folders().isEmpty()
                                ? messages.get("start.older.unknown")
                                : messages.get("start.older.folders", String.join("\n", says.folders())));
                olderAnew.setDisable(false);
            }
            case Showing.Waiting(), Showing.Nothing() -> {}
        }
    }

    private static String key(DatabaseViewModel.Platform platform) {
        return switch (platform) {
            case DEBIAN -> "database.system.debian";
            case FEDORA -> "database.system.fedora";
            case MACOS -> "database.system.macos";
            case WINDOWS -> "database.system.windows";
            case OTHER -> "database.system.other";
        };
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void beginAnew() {
        olderAnew.setDisable(true);
        failedAnew.setDisable(true);
        beginAnew.run();
    }

    @FXML
    private void chooseServer() {
        navigator.show(PageId.SERVER);
    }

    @FXML
    private void copyCommand() {
        navigator.copy(databaseCommand.getText());
        Flash.say(copyCommand, messages.get("common.copied"));
    }

    @FXML
    private void copyDetails() {
        navigator.copy(failedText.getText() + "\n\n" + failedDetails.getText());
        Flash.say(copyDetails, messages.get("common.copied"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return messages.get("database.missing.title");
    }

    @Override
    public void onShown() {
        model.shown(services.library().state());
        heard.hear(services.library().listen(Fx.latest(model::show)));
        PageFocus.offer(failed.isVisible() ? failedAgain : older.isVisible() ? olderAgain : databaseCheck);
    }

    @Override
    public void onHidden() {
        heard.letGo();
        model.hidden();
    }
}
