package app.akin.library;

import app.akin.files.FolderWatcher;
import app.akin.indexing.Indexing;
import app.akin.model.Folder;
import app.akin.model.LibraryClosedException;
import app.akin.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the folders of the library and has them looked at when something in them changes. A folder that cannot be
 * watched, and a drive that was away, are looked at from time to time.
 */
public final class KeepInStep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeepInStep.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final Library library;
    private final Indexing indexing;
    private final TaskRunner runner = new TaskRunner("watch", 2);
    private final FolderWatcher watcher;
    private final Set<Path> watched = new HashSet<>();
    private final Set<Path> unwatched = new HashSet<>();

    public KeepInStep(Library library, Indexing indexing) {
        this.library = library;
        this.indexing = indexing;
        watcher = new FolderWatcher(runner, QUIET, new FolderWatcher.Listener() {
            @Override
            public void changed(Path folder) {
                indexing.add(List.of(folder));
            }

            @Override
            public void unwatched(Path folder, String why) {
                LOG.info("{} is looked at from time to time instead of being watched: {}", folder, why);
                synchronized (KeepInStep.this) {
                    unwatched.add(folder);
                }
            }
        });
        runner.every(BETWEEN_LOOKS, this::lookAtTheUnwatched);
    }

    /** Watches what is in the library now. Blocks for a moment: call it from a task. */
    public synchronized void refresh() {
        Set<Path> wanted = new HashSet<>();
        for (Folder folder : library.folders()) {
            if (!folder.isOwn()) {
                continue;
            }
            Path path = Path.of(folder.uri());
            if (Files.isDirectory(path)) {
                wanted.add(path);
            } else {
                unwatched.add(path);
            }
        }
        for (Path path : Set.copyOf(watched)) {
            if (!wanted.contains(path)) {
                watcher.forget(path);
                watched.remove(path);
            }
        }
        wanted.stream().filter(watched::add).forEach(watcher::watch);
    }

    private void lookAtTheUnwatched() {
        List<Path> places;
        synchronized (this) {
            places = List.copyOf(unwatched);
            unwatched.removeIf(watched::contains);
        }
        if (!places.isEmpty()) {
            try {
                refresh();
                indexing.add(places);
            } catch (LibraryClosedException e) {
                LOG.debug("not now", e);
            }
        }
    }

    @Override
    public void close() {
        watcher.close();
        runner.close();
    }
}
