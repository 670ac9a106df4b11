package app.akin.ui.shell;

import java.util.Optional;

/** Remembers how the window was left. Never blocks: keeping happens in the background. */
public interface WindowState {

    Values last();

    void keep(Values values);

    /**
     * How it was left.
     *
     * @param place on the screen; nothing before the first time
     * @param maximised whether it filled the screen; {@code place} is then where it goes back to
     * @param sidebar whether the sidebar is wanted where there is room
     * @param details whether the details are open
     * @param detailsWidth 300 to 480
     * @param thumbSize row height of the wall
     */
    record Values(
            Optional<Place> place,
            boolean maximised,
            boolean sidebar,
            boolean details,
            double detailsWidth,
            double thumbSize) {

        public static final Values USUAL = new Values(Optional.empty(), false, true, false, 344, 172);
    }

    /** Left, top, width and height in JavaFX pixels. */
    record Place(double x, double y, double width, double height) {}
}
