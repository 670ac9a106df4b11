package app.akin.architecture.guilty.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;

/** A view model by what it keeps, whatever it is called. */
final class KeepsProperty {

    ReadOnlyObjectProperty<String> property;
    Button button;
}
