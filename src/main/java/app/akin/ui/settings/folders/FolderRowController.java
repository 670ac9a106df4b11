package app.akin.ui.settings.folders;

import app.akin.model.Folder;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.page.Navigator;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A folder of the library, and the question whether it should leave. */
final class FolderRowController {

    private final Folder folder;
    private final boolean asking;
    private final FoldersViewModel model;
    private final Navigator navigator;
    private final Messages messages;

    @FXML
    private FontIcon icon;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private Button show;

    @FXML
    private Button same;

    @FXML
    private Button forget;

    @FXML
    private Node question;

    @FXML
    private Label questionText;

    FolderRowController(Folder folder, boolean asking, FoldersViewModel model, Navigator navigator, Messages messages) {
        this.folder = folder;
        this.asking = asking;
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        icon.setIconLiteral(
                folder.shown().isEmpty()
                        ? "fltrmz-plug-disconnected-20"
                        : folder.isFolder() ? "fltral-folder-20" : "fltral-document-20");
        name.setText(folder.name());
        place.setText(new FolderWords(messages).facts(folder));
        show.setDisable(folder.shown().isEmpty());
        Fx.present(same, !folder.isOwn());
        same.setText(messages.get(folder.here().isPresent() ? "folders.same.not" : "folders.same.choose"));
        show.setAccessibleText(messages.get("folders.show") + ", " + folder.name());
        forget.setAccessibleText(messages.get("folders.forget") + ", " + folder.name());
        Fx.present(question, asking);
        questionText.setText(messages.get("folders.forget.ask", folder.name(), folder.files()));
    }

    @FXML
    private void showFolder() {
        folder.shown().ifPresent(navigator::showInFolder);
    }

    /** The drive that the other computer added is here, too, at another path; or it is not. */
    @FXML
    private void samePlace() {
        if (folder.here().isPresent()) {
            model.samePlace(folder, Optional.empty());
        } else {
            navigator
                    .pickFolder(messages.get("folders.same.pick", folder.name()))
                    .ifPresent(place -> model.samePlace(folder, Optional.of(place)));
        }
    }

    @FXML
    private void ask() {
        model.ask(folder);
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void leaveOut() {
        model.forget();
    }
}
