package app.akin.settings;

import java.util.Optional;

/**
 * What the window was like when it was last seen.
 *
 * @param position of its top left corner on the screen; nothing before the first time
 * @param width of the window when it is not maximised, at least {@value #LEAST_WIDTH}
 * @param height of the window when it is not maximised, at least {@value #LEAST_HEIGHT}
 * @param thumbSize height of a row of the wall, in pixels
 * @param failuresSeen how many files that could not be read somebody has looked at
 */
public record WindowState(
        Optional<Position> position,
        double width,
        double height,
        boolean maximised,
        boolean sidebar,
        boolean details,
        double detailsWidth,
        int thumbSize,
        long failuresSeen) {

    public static final int LEAST_WIDTH = 900;
    public static final int LEAST_HEIGHT = 600;
    public static final WindowState DEFAULT =
            new WindowState(Optional.empty(), 1280, 800, false, true, false, 344, 172, 0);

    public WindowState {
        width = Double.isFinite(width) ? Math.max(LEAST_WIDTH, width) : 1280;
        height = Double.isFinite(height) ? Math.max(LEAST_HEIGHT, height) : 800;
        detailsWidth = Double.isFinite(detailsWidth) ? Math.clamp(detailsWidth, 300, 480) : 344;
        thumbSize = Math.clamp(thumbSize, 104, 340);
    }

    public WindowState withBounds(Position at, double newWidth, double newHeight) {
        return new WindowState(
                Optional.of(at),
                newWidth,
                newHeight,
                maximised,
                sidebar,
                details,
                detailsWidth,
                thumbSize,
                failuresSeen);
    }

    public WindowState withMaximised(boolean now) {
        return new WindowState(position, width, height, now, sidebar, details, detailsWidth, thumbSize, failuresSeen);
    }

    public WindowState withSidebar(boolean shown) {
        return new WindowState(
                position, width, height, maximised, shown, details, detailsWidth, thumbSize, failuresSeen);
    }

    public WindowState withDetails(boolean shown, double newWidth) {
        return new WindowState(position, width, height, maximised, sidebar, shown, newWidth, thumbSize, failuresSeen);
    }

    public WindowState withThumbSize(int pixels) {
        return new WindowState(
                position, width, height, maximised, sidebar, details, detailsWidth, pixels, failuresSeen);
    }

    public WindowState withFailuresSeen(long files) {
        return new WindowState(position, width, height, maximised, sidebar, details, detailsWidth, thumbSize, files);
    }

    /** A point on the screens; may be negative, may lie on a screen that is gone. */
    public record Position(double x, double y) {}
}
