package app.akin.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The parts of the window that F6 goes through. */
final class Regions {

    private Regions() {}

    /** The region after (or before) the one that {@code owner} is in, skipping those that cannot take the keyboard. */
    static void next(List<Node> regions, Node owner, boolean forwards) {
        int at = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (isIn(owner, regions.get(i))) {
                at = i;
            }
        }
        int size = regions.size();
        for (int step = 1; step <= size; step++) {
            Node region = regions.get(Math.floorMod(at + (forwards ? step : -step), size));
            if (region.isVisible() && focusFirst(region)) {
                return;
            }
        }
    }

    private static boolean isIn(Node node, Node region) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == region) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Regions::focusFirst);
    }
}
