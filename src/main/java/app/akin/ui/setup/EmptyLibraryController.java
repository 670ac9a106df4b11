package app.akin.ui.setup;

import app.akin.library.LibraryState;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.PageFocus;
import app.akin.ui.kit.WhileShown;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Folders may be there, but no file of them is in the library: the drop area, and the reason if there is one. */
final class EmptyLibraryController implements Page {

    private final UiServices services;
    private final Navigator navigator;
    private final Messages messages;
    private final DropAreaController dropArea;
    private final Parent root;
    private final WhileShown heard = new WhileShown();

    @FXML
    private StackPane dropPlace;

    @FXML
    private HBox unreadable;

    @FXML
    private Label unreadableText;

    EmptyLibraryController(UiServices services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        messages = services.messages();
        dropArea = new DropAreaController(navigator);
        root = FxmlView.load(this, messages);
    }

    @FXML
    private void initialize() {
        dropPlace.getChildren().add(FxmlView.load(dropArea, messages));
        show(services.library().state());
    }

    @FXML
    private void showFailures() {
        navigator.show(PageId.FAILURES);
    }

    private void show(LibraryState state) {
        long failed = state instanceof LibraryState.Open open ? open.counts().failures() : 0;
        Fx.present(unreadable, failed > 0);
        if (failed > 0) {
            unreadableText.setText(messages.get("library.empty.unreadable", failed));
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return messages.get("library.empty.title");
    }

    @Override
    public void onShown() {
        show(services.library().state());
        heard.hear(services.library().listen(Fx.latest(this::show)));
        PageFocus.offer(dropArea.start());
    }

    @Override
    public void onHidden() {
        heard.letGo();
    }
}
