package app.akin.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Gives the focus to where a page's work begins. */
public final class PageFocus {

    private PageFocus() {}

    /** Moves the focus to {@code node}, unless somebody is typing somewhere: a page that comes by itself must not steal keys. */
    public static void offer(Node node) {
        Scene scene = node.getScene();
        if (scene == null || !(scene.getFocusOwner() instanceof TextInputControl)) {
            node.requestFocus();
        }
    }
}
