package app.akin.files;

import app.akin.files.FolderWatcher.Listener;
import app.akin.task.TaskRunner;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One folder that is watched until it is closed or watching fails. */
final class WatchedFolder implements AutoCloseable {

    private final Path folder;
    private final TaskRunner runner;
    private final Duration quiet;
    private final Listener listener;
    private final Runnable whenFailed;
    private final TaskRunner thread = new TaskRunner("watch", 1);

    private Optional<DirectoryWatcher> watcher = Optional.empty();
    private Optional<TaskRunner.Scheduled> telling = Optional.empty();
    private boolean closed;

    WatchedFolder(Path folder, TaskRunner runner, Duration quiet, Listener listener, Runnable whenFailed) {
        this.folder = folder;
        this.runner = runner;
        this.quiet = quiet;
        this.listener = listener;
        this.whenFailed = whenFailed;
    }

    void start() {
        thread.submit(() -> {
            watch();
            return folder;
        });
    }

    @Override
    public void close() {
        Optional<DirectoryWatcher> ending;
        synchronized (this) {
            closed = true;
            telling.ifPresent(TaskRunner.Scheduled::cancel);
            ending = watcher;
        }
        try {
            if (ending.isPresent()) {
                ending.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("watching " + folder + " could not be ended", e);
        } finally {
            thread.close();
        }
    }

    /** Registers every folder below, which takes a while, and then waits for changes until closed. */
    private void watch() {
        try {
            if (!Files.isDirectory(folder)) {
                // The library that watches would wait for ever for changes of what it could not register.
                failed(Files.exists(folder) ? "it is a single file" : "it is not there");
                return;
            }
            DirectoryWatcher made = DirectoryWatcher.builder()
                    .path(folder)
                    .listener(new Changes())
                    .fileHashing(false)
                    .build();
            if (keep(made)) {
                made.watch();
            } else {
                made.close();
            }
        } catch (ClosedWatchServiceException e) {
            failed("it was closed");
        } catch (IOException | RuntimeException e) {
            failed(WatchTrouble.inWords(e));
        }
    }

    private synchronized boolean keep(DirectoryWatcher made) {
        watcher = Optional.of(made);
        return !closed;
    }

    private synchronized void failed(String why) {
        if (!closed) {
            closed = true;
            telling.ifPresent(TaskRunner.Scheduled::cancel);
            runner.after(Duration.ZERO, () -> {
                whenFailed.run();
                listener.unwatched(folder, why);
            });
        }
    }

    private synchronized void changeSeen() {
        if (!closed) {
            telling.ifPresent(TaskRunner.Scheduled::cancel);
            telling = Optional.of(runner.after(quiet, () -> listener.changed(folder)));
        }
    }

    private boolean isPassedBy(Path changed) throws IOException {
        if (!changed.startsWith(folder)) {
            return false;
        }
        Path below = folder;
        for (Path name : folder.relativize(changed)) {
            below = below.resolve(name);
            if (!name.toString().isEmpty() && SkippedNames.USUAL.contains(below)) {
                return true;
            }
        }
        return false;
    }

    private final class Changes implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) throws IOException {
            if (event.path() == null || !isPassedBy(event.path())) {
                changeSeen();
            }
        }

        @Override
        public void onException(Exception e) {
            failed(WatchTrouble.inWords(e));
        }
    }
}
