package app.akin.files;

import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tells that something below a folder changed, once things have been quiet for a while.
 *
 * <p>Returns at once; watches on threads of the runner it is given. Where a folder cannot be watched, the listener is told
 * why and the folder must be looked at from time to time instead.
 */
public final class FolderWatcher implements AutoCloseable {

    public FolderWatcher(TaskRunner runner, Duration quiet, Listener listener) {}

    /** Watches {@code folder} and everything below it from now on; a folder that is watched already is left as it is. */
    public void watch(Path folder) {
        throw new UnsupportedOperationException("not yet");
    }

    public void forget(Path folder) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {}

    /** Hears of changes, on a thread of the runner. */
    public interface Listener {

        void changed(Path folder);

        /** {@code folder} is not watched any more, or never was; {@code why} in plain words. */
        void unwatched(Path folder, String why);
    }
}
