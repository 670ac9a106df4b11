package app.akin.ui.kit;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;

/** The keyboard comes to a control as if by the Tab key, so that the control shows it. */
public final class KeyFocus {

    private KeyFocus() {}

    /** JavaFX shows the keyboard only where it was moved to in a direction: once on, and back. */
    public static void to(Node node) {
        node.requestFocus();
        if (node.isFocused() && node.requestFocusTraversal(TraversalDirection.NEXT)) {
            node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!node.isFocused()) {
            node.requestFocus();
        }
    }
}
