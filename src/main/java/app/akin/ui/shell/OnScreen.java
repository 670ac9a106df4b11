package app.akin.ui.shell;

import app.akin.settings.WindowState;
import app.akin.settings.WindowState.Position;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Fits a window, its frame included, into the screens there are now. */
final class OnScreen {

    /** What a window manager puts around a window: at its sides and below, and above. */
    private static final double SIDE = 8;

    private static final double TITLE = 32;

    private OnScreen() {}

    /**
     * The window as it was left, moved and made smaller as far as it takes to be seen whole.
     *
     * @param screens what can be used of each, the main one first
     */
    static WindowState fitted(WindowState left, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return left;
        }
        Rectangle2D screen = left.position()
                .flatMap(at -> screens.stream()
                        .filter(one -> one.contains(at.x() + left.width() / 2, at.y() + TITLE))
                        .findFirst())
                .orElse(screens.getFirst());
        double width = Math.min(left.width(), screen.getWidth() - 2 * SIDE);
        double height = Math.min(left.height(), screen.getHeight() - TITLE - SIDE);
        boolean known = left.position()
                .filter(at -> screen.contains(at.x() + left.width() / 2, at.y() + TITLE))
                .isPresent();
        Position at = left.position()
                .filter(one -> known)
                .map(one -> new Position(
                        between(one.x(), screen.getMinX(), screen.getMaxX() - width - 2 * SIDE),
                        between(one.y(), screen.getMinY(), screen.getMaxY() - height - TITLE - SIDE)))
                .orElse(new Position(
                        screen.getMinX() + (screen.getWidth() - width - 2 * SIDE) / 2,
                        screen.getMinY() + (screen.getHeight() - height - TITLE - SIDE) / 3));
        return left.withBounds(at, width, height);
    }

    /**
     * Whether the title of a window stands above every screen: where it is mapped before the window manager has said how thick its
     * frame is, some put its inside at the edge.
     *
     * @param x of the frame's left edge
     * @param y of the frame's upper edge
     */
    static boolean isAbove(double x, double y, double width, List<Rectangle2D> screens) {
        double middle = x + width / 2;
        return screens.stream().anyMatch(one -> y < one.getMinY() && one.contains(middle, y + 2 * TITLE))
                && screens.stream().noneMatch(one -> one.contains(middle, y));
    }

    private static double between(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
