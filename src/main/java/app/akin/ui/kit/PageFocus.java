package app.akin.ui.kit;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Gives the focus to where a page's work begins, once the page is in view: what cannot be seen cannot have the focus. */
public final class PageFocus {

    private PageFocus() {}

    /** For a page that somebody asked for. */
    public static void take(Node node) {
        Platform.runLater(() -> {
            if (node.getScene() == null) {
                onceInScene(node);
            } else {
                node.requestFocus();
            }
        });
    }

    /** The window lays a page into its place with the next frame, in which what the page covers has lost the focus to anything. */
    private static void onceInScene(Node node) {
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> property, Scene old, Scene now) {
                property.removeListener(this);
                Fx.afterFrame(now, node::requestFocus);
            }
        });
    }

    /** For a page that comes by itself: nothing happens while somebody is typing, whose keys must not be stolen. */
    public static void offer(Node node) {
        Platform.runLater(() -> {
            Scene scene = node.getScene();
            if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
                node.requestFocus();
            }
        });
    }
}
