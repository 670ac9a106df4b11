package app.akin.app;

import app.akin.indexing.BackgroundIndexing;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.DatabaseChoice;
import app.akin.library.KeepInStep;
import app.akin.library.LibraryState;
import app.akin.library.models.PictureNews;
import app.akin.model.LibraryClosedException;
import app.akin.seat.SeatKeeper;
import app.akin.settings.DataFolder;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.task.Gate;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    /** Less than whoever knocked waits. */
    private static final Duration LONGEST_TO_FRONT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);
    private static final long BETWEEN_REFRESHES_NANOS = Duration.ofSeconds(1).toNanos();

    private final DataFolder folder;
    private final Core core;
    private final FirstQuestion firstQuestion;
    private final Messages messages;
    private final WindowTrouble trouble = new WindowTrouble();
    private final TaskRunner asking = new TaskRunner("asking", 2);
    private final TaskRunner background = new TaskRunner("background", 3);
    private final TaskRunner changes = new TaskRunner("changes", 3);
    private final TaskRunner writing = new TaskRunner("answers", 2);
    private final TaskRunner decoding = new TaskRunner("thumbnails", 2);
    private final TaskRunner keeper = new TaskRunner("keeper", 1);
    private final BackgroundIndexing indexing;
    private final KeepInStep steps;
    private final SeatKeeper pictures;
    private final SeatKeeper passages;
    private final MovingChoice database;
    private final AtomicLong lastRefresh = new AtomicLong();
    private Optional<Stage> stage = Optional.empty();
    private Optional<AkinWindow> window = Optional.empty();
    private List<Path> toFind = List.of();
    private final AtomicBoolean closed = new AtomicBoolean();

    WindowApplication(DataFolder folder, SettingsStore settings) {
        this.folder = folder;
        core = new Core(folder, settings);
        firstQuestion = new FirstQuestion(core);
        messages = new Messages(settings.settings().look().language().locale(Locale.getDefault()));
        Gate pausing = new Gate();
        indexing = new BackgroundIndexing(
                core.indexer(),
                core::places,
                pausing,
                new RememberedPause(settings),
                new RunOutcomes(trouble, this::contentChanged));
        pictures = new SeatKeeper(
                "pictures", core.pictures(), pausing, core.gate()::isOpen, new PictureNews(core.models(), core.gate()));
        steps = new KeepInStep(core.library(), indexing);
        passages = new SeatKeeper("passages", core.passages(), pausing, core.gate()::isOpen, core.passageModels());
        database = new MovingChoice(core, indexing, this::opened);
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
                indexing,
                new Background(asking, Fx::run),
                new Background(background, changes, Fx::run),
                core.answers(),
                new Background(writing, Fx::run),
                decoding,
                messages,
                theme,
                core.settings());
        stage = Optional.of(primary);
        AkinWindow shown = AkinWindow.show(primary, services, WindowPages.all(core, folder, database, this::opening));
        window = Optional.of(shown);
        trouble.sayIn(shown);
        FirstFrame.then(primary.getScene(), this::begin);
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
        return came.completeOnTimeout(false, LONGEST_TO_FRONT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
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
        DatabaseChoice.Trial trial = database.take(wish);
        if (trial.kept()) {
            trouble.moved(database.place());
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
        steps.close();
        indexing.close();
        pictures.close();
        passages.close();
        core.housekeeper().close();
        // Nothing is written any more; whoever still waits for the database, which no interruption ends, is answered.
        core.gate().close();
        asking.close();
        writing.close();
        decoding.close();
        changes.close();
        background.close();
        keeper.close();
        core.close();
    }

    private void begin() {
        AtomicBoolean lost = new AtomicBoolean();
        AtomicBoolean away = new AtomicBoolean();
        core.gate().listen(state -> {
            if (state instanceof LibraryState.Open open) {
                if (lost.getAndSet(open.damaged()) && !open.damaged()) {
                    keeper.submit(this::mended);
                }
                if (away.getAndSet(false)) {
                    indexing.lookAgain(); // what was written since the server's last safe point may be missing
                }
                refreshSteps();
                Platform.runLater(this::findNow);
            }
            away.compareAndSet(false, state instanceof LibraryState.Restarting);
        });
        core.settings().listen(this::settingsChanged);
        pictures.start(BETWEEN_READINGS);
        passages.start(BETWEEN_READINGS);
        indexing.listen(this::progressed);
        background.submit(() -> {
            firstQuestion.prepare(core.pictures()::wanted);
            return true;
        });
        opening(core::openLibrary);
        keeper.every(BETWEEN_LOOKS, this::look);
    }

    /** The library has just been opened: get ready for the first question, then look at the folders. */
    private void opened() {
        background.submit(() -> {
            firstQuestion.prepare(core.pictures()::answering);
            firstQuestion.ask();
            return true;
        });
        indexing.lookAgain();
        core.housekeeper().soon();
        pictures.soon();
        passages.soon();
    }

    /** What was mended, or set aside, is read again. */
    private boolean mended() {
        core.gate().look();
        opened();
        return true;
    }

    private void look() {
        LibraryState now = core.gate().state();
        boolean mayBeBack = now instanceof LibraryState.DatabaseMissing || Patience.passes(now);
        if (mayBeBack && core.openLibrary() instanceof LibraryState.Open) {
            opened();
        } else {
            core.gate().look();
        }
    }

    private void refreshSteps() {
        keeper.submit(() -> {
            try {
                steps.refresh();
            } catch (LibraryClosedException e) {
                LOG.debug("the folders are watched when the library is back", e);
            }
            return true;
        });
    }

    private void progressed(IndexProgress progress) {
        long now = System.nanoTime();
        long before = lastRefresh.get();
        boolean due = progress.phase() == Phase.IDLE || now - before > BETWEEN_REFRESHES_NANOS;
        if (due && lastRefresh.compareAndSet(before, now)) {
            passages.soon();
            keeper.submit(() -> {
                core.gate().look();
                return true;
            });
        }
    }

    private void contentChanged() {
        keeper.submit(() -> {
            core.gate().changed();
            return true;
        });
    }

    private void settingsChanged(Settings settings) {
        pictures.settingsChanged(settings.paused());
        passages.settingsChanged(settings.paused());
    }

    private void opening(Callable<LibraryState> way) {
        keeper.submit(() -> {
            if (way.call() instanceof LibraryState.Open) {
                opened();
            }
            return true;
        });
    }
}
