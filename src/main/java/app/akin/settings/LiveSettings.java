package app.akin.settings;

import app.akin.task.Listening;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings as they are, and how to change them. Never blocks; safe from any thread. */
public interface LiveSettings {

    Settings settings();

    /** Changes the settings, tells the listeners before it returns, and keeps them over restarts. */
    void update(UnaryOperator<Settings> change);

    /** Calls {@code listener} at every change, on the thread that made it, until the answer is closed. */
    Listening listen(Consumer<Settings> listener);
}
