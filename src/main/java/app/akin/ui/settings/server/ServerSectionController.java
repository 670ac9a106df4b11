package app.akin.ui.settings.server;

import app.akin.library.DatabaseChoice;
import app.akin.library.LibraryState;
import app.akin.model.server.ServerFinding;
import app.akin.ui.kit.Flash;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.IntoSight;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import app.akin.ui.kit.ToggleKeys;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.settings.section.Notices;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.UiServices;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Whether the library is open, whose server keeps it, and how another one is taken. */
public final class ServerSectionController implements Section {

    private final UiServices services;
    private final ServerViewModel model;
    private final Navigator navigator;
    private final Messages messages;
    private Optional<DatabaseChoice.Place> shown = Optional.empty();
    private ServerFields fields;
    private final WhileShown heard = new WhileShown();
    private boolean held;

    @FXML
    private Circle dot;

    @FXML
    private Label state;

    @FXML
    private RadioButton akins;

    @FXML
    private RadioButton own;

    @FXML
    private VBox ownBox;

    @FXML
    private TextField host;

    @FXML
    private TextField port;

    @FXML
    private TextField database;

    @FXML
    private TextField role;

    @FXML
    private TextField password;

    @FXML
    private HBox storeBox;

    @FXML
    private ToggleSwitch storesPassword;

    @FXML
    private ToggleButton line;

    @FXML
    private VBox lineBox;

    @FXML
    private TextField address;

    @FXML
    private Button databaseTry;

    @FXML
    private Button databaseUse;

    @FXML
    private VBox agreeBox;

    @FXML
    private VBox findings;

    @FXML
    private Label notice;

    @FXML
    private ToggleButton administrator;

    @FXML
    private VBox sqlBox;

    @FXML
    private Label sql;

    @FXML
    private Button copySql;

    public ServerSectionController(UiServices services, ServerViewModel model, Navigator navigator) {
        this.services = services;
        this.model = model;
        this.navigator = navigator;
        messages = services.messages();
    }

    @FXML
    private void initialize() {
        ToggleGroup servers = new ToggleGroup();
        servers.getToggles().setAll(akins, own);
        ToggleKeys.along(List.of(akins, own));
        fields = new ServerFields(host, port, database, role, password, address);
        showPlace(model.place());
        Fx.present(storeBox, model.hasPasswordStore());
        storesPassword.selectedProperty().bindBidirectional(model.storesPasswordProperty());
        bind(ownBox, own);
        bind(lineBox, line);
        bind(sqlBox, administrator);
        akins.setOnAction(event -> model.useOwn());
        administrator.setOnAction(event -> sql.setText(model.forAdministrator(fields.address())));
        for (Node one : List.of(databaseTry, databaseUse, akins, own, host, port, database, role, password, address)) {
            one.disableProperty().bind(model.busyProperty());
        }
        agreeBox.visibleProperty().bind(model.askingProperty());
        agreeBox.managedProperty().bind(model.askingProperty());
        IntoSight.whenShown(findings);
        IntoSight.whenShown(agreeBox);
        Notices.bind(notice, model.noticeProperty());
        model.busyProperty().addListener((property, old, now) -> settled(now));
        model.findingsProperty().addListener((property, old, now) -> show(now));
        show(model.findingsProperty().get());
    }

    private static void bind(Node box, javafx.scene.control.Toggle toggle) {
        box.visibleProperty().bind(toggle.selectedProperty());
        box.managedProperty().bind(toggle.selectedProperty());
    }

    @FXML
    private void test() {
        model.test(fields.address());
    }

    @FXML
    private void use() {
        model.use(fields.address(), false);
    }

    @FXML
    private void agree() {
        model.use(fields.address(), true);
    }

    @FXML
    private void copySql() {
        navigator.copy(sql.getText());
        Flash.say(copySql, messages.get("common.copied"));
    }

    /** A server that was taken is shown as the settings have it, without its password. */
    private void settled(boolean busy) {
        if (!busy && model.place().isPresent()) {
            showPlace(model.place());
        }
        show(services.library().state());
    }

    private void showPlace(Optional<DatabaseChoice.Place> place) {
        shown = place;
        (place.isPresent() ? own : akins).setSelected(true);
        fields.show(Optional.of(model.address()).filter(kept -> !kept.isEmpty()));
    }

    private void show(List<ServerFinding> now) {
        findings.getChildren()
                .setAll(now.stream()
                        .map(finding -> new FindingLine(finding, messages))
                        .toList());
        Fx.present(findings, !now.isEmpty());
    }

    /** @param now whether something waits for what another program holds in the database */
    private void wait(boolean now) {
        held = now;
        show(services.library().state());
    }

    private void show(LibraryState now) {
        if (!model.busyProperty().get() && !model.place().equals(shown)) {
            showPlace(model.place()); // somebody has chosen it in a terminal
        }
        String place = model.place().map(one -> ServerWords.of(one, messages)).orElse("");
        String words = messages.get(
                switch (now) {
                    case LibraryState.Open open -> held ? "database.state.held" : "database.state.open";
                    case LibraryState.Opening() -> "database.state.opening";
                    case LibraryState.DatabaseMissing missing -> "database.state.missing";
                    case LibraryState.Restarting away ->
                        away.why().isEmpty() ? "database.state.restarting" : "status.waitingForDatabase";
                    case LibraryState.Failed failed -> "database.state.failed";
                    case LibraryState.Older older -> "database.state.failed";
                    case LibraryState.Moving moving -> "database.state.opening";
                });
        state.setText(place.isEmpty() ? words : words + " · " + place);
        dot.getStyleClass()
                .setAll(
                        "dot",
                        switch (now) {
                            case LibraryState.Open open -> held ? "warning" : "success";
                            case LibraryState.Opening(), LibraryState.Moving(int _) -> "warning";
                            case LibraryState.Restarting away -> "warning";
                            case LibraryState.DatabaseMissing missing -> "danger";
                            case LibraryState.Failed failed -> "danger";
                            case LibraryState.Older older -> "danger";
                        });
    }

    @Override
    public void onShown() {
        show(services.library().state());
        heard.hear(services.library().listen(Fx.latest(this::show)));
        heard.hear(services.library().listenToWaits(Fx.latest(this::wait)));
    }

    @Override
    public void onHidden() {
        heard.letGo();
        held = false;
    }
}
