package app.akin.architecture.guilty.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;

/** A view model by what it keeps, whatever its name. */
final class KeepsList {

    private final ObservableList<String> list = FXCollections.observableArrayList();
    private Button button;
}
