package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {

    @TempDir
    private Path folder;

    private static final Duration QUIET = Duration.ofMillis(500);

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final TaskRunner runner = new TaskRunner("watch-test", 1);
    private final FolderWatcher watcher = new FolderWatcher(runner, QUIET, new FolderWatcher.Listener() {
        @Override
        public void changed(Path changed) {
            told.add("changed " + changed.getFileName());
        }

        @Override
        public void unwatched(Path lost, String why) {
            told.add("unwatched " + lost.getFileName() + ": " + why);
        }
    });

    @AfterEach
    void close() {
        watcher.close();
        runner.close();
    }

    @Test
    void manyChangesDeepBelowAreToldOnce() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        watcher.watch(folder);
        awaitFirstChange(deep);
        for (int i = 0; i < 50; i++) {
            Files.writeString(deep.resolve("file" + i), "words");
        }
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("changed " + folder.getFileName());
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aFolderThatIsNotThereIsToldInWords() throws Exception {
        watcher.watch(folder.resolve("gone"));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("unwatched gone: it is not there");
    }

    @Test
    void theLimitOfTheSystemIsToldInWords() {
        IOException limit = new IOException("User limit of inotify watches reached");
        assertThat(WatchTrouble.inWords(new RuntimeException(limit))).contains("watches no more folders");
    }

    @Test
    void aForgottenFolderIsQuiet() throws Exception {
        watcher.watch(folder);
        awaitFirstChange(folder);
        watcher.forget(folder);
        Files.writeString(folder.resolve("after"), "words");
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    /** Watching begins some time after it was asked for, and the file that shows it may be told of more than once. */
    private void awaitFirstChange(Path where) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int i = 0; System.nanoTime() < deadline; i++) {
            Files.writeString(where.resolve("first" + i), "words");
            if (told.poll(2, TimeUnit.SECONDS) != null) {
                while (told.poll(1, TimeUnit.SECONDS) != null) {}
                return;
            }
        }
        throw new AssertionError("no change was told");
    }
}
