package app.akin.indexing;

import app.akin.task.Listening;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Adds files and folders in the background, one run after another.
 *
 * <p>No method blocks. Listeners are called from Akin's own threads, at most ten times a second.
 */
public interface Indexing {

    /** Adds {@code paths} and keeps their folders in step from now on; files stay where they are. */
    void add(List<Path> paths);

    /** Looks at every folder of the library again. */
    void lookAgain();

    /** Stops taking new files until {@link #resume()}; remembered over restarts. */
    void pause();

    void resume();

    /** Ends the present run; what is done stays. */
    void stop();

    IndexProgress progress();

    /** Calls {@code listener} with every new progress until the answer is closed. */
    Listening listen(Consumer<IndexProgress> listener);
}
