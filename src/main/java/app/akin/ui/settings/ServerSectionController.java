package app.akin.ui.settings;

import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.settings.DatabaseAddress;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.AddressWords;
import app.akin.ui.settings.section.Section;
import app.akin.ui.shell.page.UiServices;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Whether the library is open, and whose server keeps it. */
final class ServerSectionController implements Section {

    private final UiServices services;
    private final Messages messages;
    private Optional<Library.Listening> listening = Optional.empty();

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
    private TextField address;

    @FXML
    private Label fault;

    @FXML
    private Label applied;

    ServerSectionController(UiServices services) {
        this.services = services;
        messages = services.messages();
    }

    @FXML
    private void initialize() {
        ToggleGroup servers = new ToggleGroup();
        servers.getToggles().setAll(akins, own);
        Optional<String> server = services.settings().settings().database();
        (server.isPresent() ? own : akins).setSelected(true);
        address.setText(server.map(DatabaseAddress::shown).orElse(""));
        ownBox.visibleProperty().bind(own.selectedProperty());
        ownBox.managedProperty().bind(own.selectedProperty());
        akins.setOnAction(event -> goBack());
        present(fault, false);
        present(applied, false);
    }

    private void goBack() {
        boolean changed = services.settings().settings().database().isPresent();
        services.settings().update(settings -> settings.withDatabase(Optional.empty()));
        present(applied, changed);
    }

    @FXML
    private void use() {
        String text = DatabaseAddress.meant(
                address.getText().strip(), services.settings().settings().database());
        Optional<DatabaseAddress.Fault> wrong = DatabaseAddress.fault(text);
        present(fault, wrong.isPresent());
        fault.setText(wrong.map(kind -> messages.get(AddressWords.key(kind))).orElse(""));
        if (wrong.isEmpty()) {
            services.settings().update(settings -> settings.withDatabase(Optional.of(text)));
            address.setText(DatabaseAddress.shown(text));
        }
        present(applied, wrong.isEmpty());
    }

    private void show(LibraryState now) {
        state.setText(messages.get(
                switch (now) {
                    case LibraryState.Open open -> "database.state.open";
                    case LibraryState.Opening() -> "database.state.opening";
                    case LibraryState.DatabaseMissing missing -> "database.state.missing";
                    case LibraryState.Restarting() -> "database.state.restarting";
                    case LibraryState.Failed failed -> "database.state.failed";
                    case LibraryState.Older older -> "database.state.failed";
                    case LibraryState.Moving moving -> "database.state.opening";
                }));
        dot.getStyleClass()
                .setAll(
                        "dot",
                        switch (now) {
                            case LibraryState.Open open -> "success";
                            case LibraryState.Opening(), LibraryState.Restarting() -> "warning";
                            case LibraryState.DatabaseMissing missing -> "danger";
                            case LibraryState.Failed failed -> "danger";
                            case LibraryState.Older older -> "danger";
                            case LibraryState.Moving moving -> "warning";
                        });
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @Override
    public void onShown() {
        show(services.library().state());
        listening = Optional.of(services.library().listen(Fx.latest(this::show)));
    }

    @Override
    public void onHidden() {
        listening.ifPresent(Library.Listening::close);
        listening = Optional.empty();
    }
}
