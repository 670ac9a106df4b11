package app.akin.architecture.guilty.extraction;

import javafx.scene.image.Image;

/** JavaFX outside ui. */
final class ShowsWindow {
    Image image;
}
