package app.akin.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Gives the focus to where a page's work begins, once the page is in view: what cannot be seen cannot have the focus. */
public final class PageFocus {

    private PageFocus() {}

    /** For a page that somebody asked for. */
    public static void take(Node node) {
        Platform.runLater(node::requestFocus);
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
