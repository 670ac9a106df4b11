package app.akin.app;

import app.akin.library.DatabaseChoice;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Fonts;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Theme;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.page.UiServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window and what is behind it. Shown at once; database and model follow, and begin only when it is there: before, they
 * would take the processors from it.
 */
final class WindowApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);
    /** Less than whoever knocked waits. */
    private static final Duration LONGEST_TO_FRONT = Duration.ofSeconds(2);

    private final DataFolder folder;
    private final Core core;
    private final Messages messages;
    private final WindowTrouble trouble = new WindowTrouble();
    private final TaskRunner asking = new TaskRunner("asking", 2);
    private final TaskRunner background = new TaskRunner("background", 3);
    private final TaskRunner changes = new TaskRunner("changes", 3);
    private final TaskRunner writing = new TaskRunner("answers", 2);
    private final TaskRunner decoding = new TaskRunner("thumbnails", 3);
    private final BehindWindow behind;
    private Optional<Stage> stage = Optional.empty();
    private Optional<AkinWindow> window = Optional.empty();
    private List<Path> toFind = List.of();
    private final AtomicBoolean closed = new AtomicBoolean();

    WindowApplication(DataFolder folder, SettingsStore settings) {
        this.folder = folder;
        core = new Core(folder, settings);
        messages = new Messages(settings.settings().look().language().locale(Locale.getDefault()));
        behind = new BehindWindow(core, settings, background, trouble);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "akin-exit"));
    }

    /** Shows the window and takes up the work behind it. On the JavaFX thread. */
    void show(Stage primary) {
        Thread.setDefaultUncaughtExceptionHandler(trouble::fault);
        Fonts.load();
        Theme theme = new Theme();
        theme.install();
        UiServices services = new UiServices(
                core.search(),
                core.library(),
                core.keeping(),
                core.keptQuestions(),
                core.models(),
                core.whereabouts(),
                behind.indexing(),
                new Background(asking, Fx::run),
                new Background(background, changes, Fx::run),
                core.answers(),
                new Background(writing, Fx::run),
                decoding,
                messages,
                theme,
                core.settings());
        stage = Optional.of(primary);
        AkinWindow shown =
                AkinWindow.show(primary, services, WindowPages.all(core, folder, behind.database(), behind::opening));
        window = Optional.of(shown);
        trouble.sayIn(shown);
        FirstFrame.then(primary.getScene(), () -> behind.begin(this::findNow));
    }

    /** What goes wrong is said here. */
    WindowTrouble trouble() {
        return trouble;
    }

    /**
     * Somebody started Akin again: this window is the one they mean, unless it was just closed. Blocks for moments; not for
     * the JavaFX thread.
     *
     * @param find what it is to find
     */
    boolean comesForward(List<Path> find) {
        CompletableFuture<Boolean> came = new CompletableFuture<>();
        Platform.runLater(() -> {
            Optional<Stage> open = stage.filter(one -> one.isShowing() && !closed.get() && !came.isDone());
            open.ifPresent(window -> {
                window.setIconified(false);
                window.toFront();
                window.requestFocus();
                find(find);
            });
            came.complete(open.isPresent());
        });
        try {
            return came.get(LONGEST_TO_FRONT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("the window does not come forward in time", e);
        }
        came.complete(false); // so that it does not come later on, either
        return came.join();
    }

    /** Finds the like of pictures, or searches in folders, as soon as the library is open. On the JavaFX thread. */
    void find(List<Path> paths) {
        if (!paths.isEmpty()) {
            toFind = paths;
            findNow();
        }
    }

    /** Somebody has chosen another database in a terminal. */
    DatabaseChoice.Trial takeDatabase(DatabaseChoice.Wish wish) {
        DatabaseChoice.Trial trial = behind.database().take(wish);
        if (trial.kept()) {
            trouble.moved(behind.database().place());
        }
        return trial;
    }

    private void findNow() {
        if (!toFind.isEmpty() && core.gate().isOpen()) {
            List<Path> now = toFind;
            toFind = List.of();
            window.ifPresent(shown -> shown.navigator().find(now));
        }
    }

    /** Ends everything within seconds, in the order of the pipeline backwards. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        behind.stop();
        // Whoever still waits for the database, which no interruption ends, is answered.
        core.gate().close();
        asking.close();
        writing.close();
        decoding.close();
        changes.close();
        background.close();
        behind.close();
        core.close();
    }
}
