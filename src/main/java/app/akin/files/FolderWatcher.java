package app.akin.files;

import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells that something below a folder changed, once things have been quiet for a while.
 *
 * <p>No method blocks; every folder is watched on a thread of its own. Where a folder cannot be watched the listener
 * is told
 * why, and the folder must be looked at from time to time instead.
 */
public final class FolderWatcher implements AutoCloseable {

    private final TaskRunner runner;
    private final Duration quiet;
    private final Listener listener;
    private final Map<Path, WatchedFolder> watched = new HashMap<>();
    private boolean closed;

    /**
     * @param runner tells the listener
     * @param quiet how long nothing must have happened before a change is told
     */
    public FolderWatcher(TaskRunner runner, Duration quiet, Listener listener) {
        this.runner = runner;
        this.quiet = quiet;
        this.listener = listener;
    }

    /**
     * Watches {@code folder} and everything below it from now on; a folder that is watched already is left as it
     * is.
     */
    public synchronized void watch(Path folder) {
        if (!closed && !watched.containsKey(folder)) {
            WatchedFolder watch = new WatchedFolder(folder, runner, quiet, listener, () -> forget(folder));
            watched.put(folder, watch);
            watch.start();
        }
    }

    public void forget(Path folder) {
        WatchedFolder watch;
        synchronized (this) {
            watch = watched.remove(folder);
        }
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void close() {
        Map<Path, WatchedFolder> ending;
        synchronized (this) {
            closed = true;
            ending = Map.copyOf(watched);
            watched.clear();
        }
        ending.values().forEach(WatchedFolder::close);
    }

    /** Hears of changes, on a thread of the runner. */
    public interface Listener {

        void changed(Path folder);

        /** {@code folder} is not watched any more, or never was; {@code why} in plain words. */
        void unwatched(Path folder, String why);
    }
}
