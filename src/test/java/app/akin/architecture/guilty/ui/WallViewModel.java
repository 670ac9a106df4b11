package app.akin.architecture.guilty.ui;

import javafx.scene.control.Button;

/** A view model that knows the scene. */
final class WallViewModel {
    Button button;
}
