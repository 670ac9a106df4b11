package app.akin.ui.shell;

import app.akin.ui.kit.KeyFocus;
import app.akin.ui.search.SearchScreen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The parts of the window that F6 goes through, in the order of the eye. */
final class Regions {

    /**
     * A part of the window.
     *
     * @param entry what of it takes the keyboard, if it can
     */
    record Stop(Node region, Node entry) {

        static Stop at(Node region) {
            return new Stop(region, region);
        }
    }

    private Regions() {}

    static List<Stop> of(ShellParts parts) {
        ShellBars bars = parts.bars();
        SearchScreen screen = parts.screen();
        PageHost pages = parts.pages();
        return List.of(
                new Stop(bars.topNode(), screen.box()),
                Stop.at(bars.bannerNode()),
                Stop.at(bars.sideNode()),
                Stop.at(screen.bar()),
                Stop.at(screen.answer()),
                Stop.at(screen.wall()),
                Stop.at(pages.wall()),
                Stop.at(pages.main()),
                Stop.at(screen.details()),
                Stop.at(pages.popover()),
                Stop.at(bars.statusNode()));
    }

    /** The region after (or before) the one that {@code owner} is in, skipping those that cannot take the keyboard. */
    static void next(List<Stop> regions, Node owner, boolean forwards) {
        int at = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (isIn(owner, regions.get(i).region())) {
                at = i;
            }
        }
        int size = regions.size();
        for (int step = 1; step <= size; step++) {
            Stop stop = regions.get(Math.floorMod(at + (forwards ? step : -step), size));
            if (isInSight(stop.region()) && (focusFirst(stop.entry()) || focusFirst(stop.region()))) {
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

    /** A page hides what it covers by hiding what that stands in. */
    private static boolean isInSight(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            KeyFocus.to(node);
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Regions::focusFirst);
    }
}
