package app.akin.app;

import app.akin.indexing.BackgroundIndexing;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.indexing.Indexing;
import app.akin.library.EarlierColours;
import app.akin.library.EarlierPictures;
import app.akin.library.KeepInStep;
import app.akin.library.LibraryState;
import app.akin.library.models.PictureNews;
import app.akin.model.LibraryClosedException;
import app.akin.seat.SeatKeeper;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on behind the window: the library is opened, and opened again where it was lost; folders are kept in step, and
 * models catch up.
 */
final class BehindWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BehindWindow.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);
    private static final long BETWEEN_REFRESHES_NANOS = Duration.ofSeconds(1).toNanos();

    private final Core core;
    private final FirstQuestion firstQuestion;
    private final TaskRunner background;
    private final TaskRunner keeper = new TaskRunner("keeper", 1);
    private final BackgroundIndexing indexing;
    private final KeepInStep steps;
    private final SeatKeeper pictures;
    private final SeatKeeper passages;
    private final EarlierPictures cameras;
    private final EarlierColours colours;
    private final MovingChoice database;
    private final AtomicLong lastRefresh = new AtomicLong();

    /** @param background where the first question is got ready, beside the window's own work */
    BehindWindow(Core core, SettingsStore settings, TaskRunner background, WindowTrouble trouble) {
        this.core = core;
        this.background = background;
        firstQuestion = new FirstQuestion(core);
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
        BooleanSupplier busy = () -> indexing.progress().phase() != Phase.IDLE;
        cameras = core.earlierPictures(pausing, busy);
        colours = core.earlierColours(pausing, busy);
        database = new MovingChoice(core, indexing, this::opened);
    }

    Indexing indexing() {
        return indexing;
    }

    MovingChoice database() {
        return database;
    }

    /** Nothing is written any more after this. */
    void stop() {
        steps.close();
        indexing.close();
        pictures.close();
        passages.close();
        cameras.close();
        colours.close();
        core.housekeeper().close();
    }

    /** After {@link #stop}, once nobody waits for the database. */
    @Override
    public void close() {
        keeper.close();
    }

    /**
     * Opens the library, and goes on from there.
     *
     * @param whenOpen on the JavaFX thread, whenever the library says that it is open
     */
    void begin(Runnable whenOpen) {
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
                Platform.runLater(whenOpen);
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
        if (progress.phase() == Phase.IDLE) {
            cameras.soon();
            colours.soon();
        }
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

    /** Does, off every thread that somebody waits for, what may open the library. */
    void opening(Callable<LibraryState> way) {
        keeper.submit(() -> {
            if (way.call() instanceof LibraryState.Open) {
                opened();
            }
            return true;
        });
    }
}
