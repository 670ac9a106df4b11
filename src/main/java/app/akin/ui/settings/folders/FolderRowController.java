package app.akin.ui.settings.folders;

import app.akin.model.Folder;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.page.Navigator;
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
                folder.offline()
                        ? "fltrmz-plug-disconnected-20"
                        : folder.isFolder() ? "fltral-folder-20" : "fltral-document-20");
        name.setText(folder.name());
        place.setText(new FolderWords(messages).facts(folder));
        show.setDisable(folder.offline());
        show.setAccessibleText(messages.get("folders.show") + ", " + folder.name());
        forget.setAccessibleText(messages.get("folders.forget") + ", " + folder.name());
        question.setVisible(asking);
        question.setManaged(asking);
        questionText.setText(messages.get("folders.forget.ask", folder.name(), folder.files()));
    }

    @FXML
    private void showFolder() {
        navigator.showInFolder(folder.uri());
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
