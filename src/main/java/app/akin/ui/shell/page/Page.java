package app.akin.ui.shell.page;

import javafx.scene.Parent;

/** A page shown inside the window. Made once, on the JavaFX thread, and shown again and again. */
public interface Page {

    Parent root();

    /** What the window's title says while it is shown. */
    String title();

    /** It has come into view: begin to listen, look at what is there, take the focus to where work begins. */
    default void onShown() {}

    /** It has gone out of view: let go of listeners. */
    default void onHidden() {}
}
