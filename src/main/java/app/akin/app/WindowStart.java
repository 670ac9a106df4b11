package app.akin.app;

import app.akin.settings.DataFolder;
import app.akin.settings.PlaceProblem;
import app.akin.settings.SettingsProblem;
import app.akin.settings.SettingsStore;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window over a data folder, or brings the one forward that is open. */
final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    /** JavaFX makes the application itself, so what it needs waits here for it. */
    private static final AtomicReference<Ground> GROUND = new AtomicReference<>();

    private WindowStart() {}

    /** Returns when the window has been closed. */
    static void run(DataFolder folder) {
        Optional<PlaceProblem> problem = folder.prepare();
        Optional<SingleWindow> single = Optional.empty();
        if (problem.isEmpty() || problem.get().canBeUsedAnyway()) {
            single = become(folder);
            if (single.isEmpty()) {
                return;
            }
        }
        try (TaskRunner saving = new TaskRunner("settings", 1)) {
            SettingsStore settings = SettingsStore.open(folder.settings(), saving::after, WindowStart::report);
            GROUND.set(new Ground(folder, settings, problem, single));
            Application.launch(Akin.class);
        } finally {
            single.ifPresent(SingleWindow::close);
        }
        // Natives of the toolkit and of the engine may keep threads of their own.
        System.exit(0);
    }

    private static Optional<SingleWindow> become(DataFolder folder) {
        try {
            return SingleWindow.become(folder.root());
        } catch (IOException e) {
            System.err.println("akin: " + e.getMessage());
            System.exit(1);
            throw new AssertionError(e);
        }
    }

    private static void report(SettingsProblem problem) {
        LOG.warn("settings: {}", problem);
    }

    /** What the application is built on. */
    private record Ground(
            DataFolder folder,
            SettingsStore settings,
            Optional<PlaceProblem> problem,
            Optional<SingleWindow> single) {}

    /** The application, as JavaFX starts and stops it. */
    public static final class Akin extends Application {

        private Optional<WindowApplication> running = Optional.empty();

        @Override
        public void start(Stage stage) {
            Ground ground = GROUND.get();
            WindowApplication application = new WindowApplication(ground.folder(), ground.settings(), ground.problem());
            running = Optional.of(application);
            application.show(stage, getHostServices()::showDocument);
            ground.single().ifPresent(single -> single.answer(application::bringForward));
        }

        @Override
        public void stop() {
            running.ifPresent(WindowApplication::close);
        }
    }
}
