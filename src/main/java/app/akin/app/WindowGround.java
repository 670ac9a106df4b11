package app.akin.app;

import app.akin.settings.DataFolder;
import app.akin.settings.PlaceProblem;
import app.akin.settings.SettingsMistake;
import app.akin.settings.SettingsMistakeException;
import app.akin.settings.SettingsProblem;
import app.akin.settings.SettingsStore;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the application is built on; closed in the reverse order of its making. */
final class WindowGround implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowGround.class);

    private final DataFolder folder;
    private final List<Path> find;
    private final TaskRunner starting = new TaskRunner("start", 1);
    private final CompletableFuture<Boolean> ready;
    private final TaskRunner saving = new TaskRunner("settings", 1);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Optional<PlaceProblem> problem = Optional.empty();
    private Optional<SettingsMistake> mistake = Optional.empty();
    private Optional<SingleWindow> single = Optional.empty();
    private Optional<WindowApplication> application = Optional.empty();

    /** Gets ready on a thread of its own, while JavaFX starts. */
    WindowGround(DataFolder folder, boolean chosen, List<Path> find) {
        this.folder = folder;
        this.find = find;
        ready = starting.submit(() -> prepare(chosen));
    }

    private boolean prepare(boolean chosen) {
        problem = folder.prepare().filter(one -> !(chosen && one.canBeUsedAnyway()));
        if (problem.isPresent()) {
            return true;
        }
        if (!claim(folder)) {
            return false;
        }
        mistake = openUnlessMistaken(folder);
        return true;
    }

    /** What is wrong with the settings of {@code place}, which is not opened then. */
    Optional<SettingsMistake> openUnlessMistaken(DataFolder place) {
        try {
            open(place);
            return Optional.empty();
        } catch (SettingsMistakeException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.of(e.mistake());
        }
    }

    /** The one found while getting ready. */
    Optional<SettingsMistake> mistake() {
        return mistake;
    }

    /** Waits until that is done; no when there is a window over the folder already. */
    boolean isReady() {
        return ready.join();
    }

    DataFolder folder() {
        return folder;
    }

    Optional<PlaceProblem> problem() {
        return problem;
    }

    /** Becomes the window of {@code place}; no when there is one, which has come forward then. */
    boolean claim(DataFolder place) {
        try {
            single = SingleWindow.become(place.root(), find);
            single.ifPresent(open::push);
            return single.isPresent();
        } catch (IOException e) {
            System.err.println("akin: " + e.getMessage());
            return false;
        }
    }

    /** Opens what is behind the window; it gets ready while JavaFX starts. */
    private void open(DataFolder place) {
        SettingsStore settings = SettingsStore.open(place.settings(), saving::after, WindowGround::report);
        WindowApplication opened = new WindowApplication(place, settings);
        open.push(opened);
        application = Optional.of(opened);
    }

    WindowApplication show(Stage stage) {
        WindowApplication shown = application.orElseThrow();
        shown.show(stage);
        shown.find(find);
        single.ifPresent(window -> window.answer(shown::comesForward, shown::takeDatabase));
        return shown;
    }

    private static void report(SettingsProblem problem) {
        LOG.warn("settings: {}", problem);
    }

    /** Whoever starts while the library closes is the next window, and does not come to this one. */
    @Override
    public void close() {
        single.ifPresent(SingleWindow::endsSoon);
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.error("while ending", e);
            }
        }
        saving.close();
        starting.close();
    }
}
