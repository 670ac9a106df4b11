package app.akin.ui.setup;

import app.akin.settings.PlaceProblem;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;

/** The folder for Akin's own things cannot be used, or should not be: another place is offered. */
final class PlaceController {

    private final PlaceProblem problem;
    private final Messages messages;
    private final Consumer<Path> chosen;
    private final Runnable anyway;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Label details;

    @FXML
    private Button placeChoose;

    @FXML
    private Button placeAnyway;

    PlaceController(PlaceProblem problem, Messages messages, Consumer<Path> chosen, Runnable anyway) {
        this.problem = problem;
        this.messages = messages;
        this.chosen = chosen;
        this.anyway = anyway;
    }

    @FXML
    private void initialize() {
        String place = problem.place().toString();
        title.setText(messages.get(
                switch (problem.kind()) {
                    case READ_ONLY -> "place.readonly.title";
                    case NETWORK -> "place.network.title";
                    case NOT_A_FOLDER -> "place.file.title";
                }));
        text.setText(messages.get(
                switch (problem.kind()) {
                    case READ_ONLY -> "place.readonly.text";
                    case NETWORK -> "place.network.text";
                    case NOT_A_FOLDER -> "place.file.text";
                },
                place));
        details.setText(problem.details());
        Fx.present(placeAnyway, problem.canBeUsedAnyway());
    }

    @FXML
    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("place.dialog"));
        Optional.ofNullable(chooser.showDialog(placeChoose.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    @FXML
    private void useAnyway() {
        anyway.run();
    }
}
