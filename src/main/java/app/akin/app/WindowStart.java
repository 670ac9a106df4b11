package app.akin.app;

import app.akin.settings.DataFolder;
import app.akin.settings.PlaceMemory;
import app.akin.settings.PlaceProblem;
import app.akin.settings.SettingsMistake;
import app.akin.settings.SettingsStore;
import app.akin.ui.kit.Fonts;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Theme;
import app.akin.ui.setup.PlacePage;
import app.akin.ui.setup.SettingsMistakePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window over a data folder, or brings the one forward that is open. */
final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    /** JavaFX makes the application itself, so what it needs waits here for it. */
    private static final AtomicReference<WindowGround> GROUND = new AtomicReference<>();

    private WindowStart() {}

    /**
     * Does not return: the program ends with the window. Where one is open already JavaFX is not loaded.
     *
     * @param chosen somebody has named the folder; only what makes it useless is said then
     * @param find what the window is to find at once
     */
    static void run(DataFolder folder, boolean chosen, List<Path> find) {
        endWhereOneIsOpen(folder, find);
        WindowGround ground = new WindowGround(folder, chosen, find);
        GROUND.set(ground);
        Application.launch(Akin.class);
        ground.close();
        // Natives of the toolkit and of the engine may keep threads of their own.
        System.exit(0);
    }

    /** Ends where there is a window: well when that has come forward, and else with the reason. */
    private static void endWhereOneIsOpen(DataFolder folder, List<Path> find) {
        try {
            if (SingleWindow.bringForward(folder.root(), find)) {
                System.exit(0);
            }
        } catch (IOException e) {
            System.err.println("akin: " + e.getMessage());
            System.exit(1);
        }
    }

    /** The application, as JavaFX starts and stops it. */
    public static final class Akin extends Application {

        private boolean first;

        /** Not on the JavaFX thread: this one may wait. */
        @Override
        public void init() {
            first = GROUND.get().isReady();
        }

        @Override
        public void start(Stage stage) {
            WindowGround ground = GROUND.get();
            if (!first) {
                Platform.exit();
            } else if (ground.problem().isPresent()) {
                offerAnotherPlace(stage, ground, ground.problem().get());
            } else if (ground.mistake().isPresent()) {
                offerToMend(stage, ground, ground.folder(), ground.mistake().get());
            } else {
                ground.show(stage);
            }
        }

        @Override
        public void stop() {
            GROUND.get().close();
        }

        private void offerAnotherPlace(Stage stage, WindowGround ground, PlaceProblem problem) {
            present(
                    stage,
                    messages -> PlacePage.create(
                            problem,
                            messages,
                            chosen -> useInstead(stage, ground, chosen),
                            () -> use(stage, ground, ground.folder())));
        }

        /** The window comes in the place of the page once the settings can be read, or are out of the way. */
        private void offerToMend(Stage stage, WindowGround ground, DataFolder place, SettingsMistake mistake) {
            present(
                    stage,
                    messages ->
                            SettingsMistakePage.create(mistake, messages, () -> openAgain(stage, ground, place), () -> {
                                SettingsStore.setAside(mistake.file());
                                openAgain(stage, ground, place);
                            }));
        }

        private void openAgain(Stage stage, WindowGround ground, DataFolder place) {
            Optional<SettingsMistake> mistake = ground.openUnlessMistaken(place);
            if (mistake.isPresent()) {
                offerToMend(stage, ground, place, mistake.get());
            } else {
                ground.show(new Stage());
                stage.hide();
            }
        }

        /** A page in a scene of its own, in the language of the system: no settings are there to say another. */
        private static void present(Stage stage, Function<Messages, Parent> page) {
            Fonts.load();
            Theme theme = new Theme();
            theme.install();
            Scene scene = new Scene(page.apply(new Messages(Locale.getDefault())), 900, 600);
            theme.applyTo(scene);
            stage.setTitle("Akin");
            stage.setScene(scene);
            stage.show();
        }

        /** The window comes in the place of the page; a place that is no better brings the page back. */
        private void useInstead(Stage stage, WindowGround ground, Path chosen) {
            DataFolder place = new DataFolder(chosen);
            Optional<PlaceProblem> problem = place.prepare().filter(one -> !one.canBeUsedAnyway());
            if (problem.isPresent()) {
                offerAnotherPlace(stage, ground, problem.get());
            } else {
                use(stage, ground, place);
            }
        }

        private void use(Stage stage, WindowGround ground, DataFolder place) {
            if (ground.claim(place)) {
                // In this order: JavaFX ends with its last window.
                Optional<SettingsMistake> mistake = ground.openUnlessMistaken(place);
                if (mistake.isPresent()) {
                    offerToMend(stage, ground, place, mistake.get());
                    return;
                }
                WindowApplication application = ground.show(new Stage());
                stage.hide();
                remember(place.root(), application);
            } else {
                Platform.exit();
            }
        }

        private static void remember(Path place, WindowApplication application) {
            try {
                PlaceMemory.ofThisPerson().remember(place);
            } catch (IOException e) {
                LOG.warn("the place of the library cannot be remembered", e);
                application.trouble().warn("place.forgotten", "place.forgotten.text");
            }
        }
    }
}
