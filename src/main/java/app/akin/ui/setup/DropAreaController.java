package app.akin.ui.setup;

import app.akin.ui.shell.page.Navigator;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/** A place to drop files on, with two buttons for who would rather choose them. */
final class DropAreaController {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Navigator navigator;

    @FXML
    private VBox area;

    @FXML
    private Button firstRunFolder;

    DropAreaController(Navigator navigator) {
        this.navigator = navigator;
    }

    /** Where work begins. */
    Node start() {
        return firstRunFolder;
    }

    @FXML
    private void chooseFolder() {
        navigator.chooseFolder();
    }

    @FXML
    private void chooseFiles() {
        navigator.chooseFiles();
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            area.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    @FXML
    private void dragExited(DragEvent event) {
        area.pseudoClassStateChanged(DROPPING, false);
    }

    @FXML
    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (event.getGestureSource() == null && !files.isEmpty()) {
            navigator.add(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
