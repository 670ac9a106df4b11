package app.akin.ui.library;

import app.akin.ui.kit.Messages;
import app.akin.ui.library.ProgressViewModel.Failure;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** A file that could not be read, in the popover. */
final class FailureLineController {

    private final Failure failure;
    private final Messages messages;
    private final Runnable showInFolder;

    @FXML
    private Label name;

    @FXML
    private Label reason;

    @FXML
    private Hyperlink show;

    FailureLineController(Failure failure, Messages messages, Runnable showInFolder) {
        this.failure = failure;
        this.messages = messages;
        this.showInFolder = showInFolder;
    }

    @FXML
    private void initialize() {
        name.setText(failure.name());
        reason.setText(failure.reason());
        show.setAccessibleText(messages.get("progress.show.a11y", failure.name()));
    }

    @FXML
    private void show() {
        showInFolder.run();
    }
}
