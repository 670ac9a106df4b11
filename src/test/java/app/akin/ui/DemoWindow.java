package app.akin.ui;

import app.akin.indexing.IndexProgress;
import app.akin.settings.Appearance;
import app.akin.ui.kit.Fonts;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.page.Navigator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * The window over the demo library, to look at by hand. Arguments: {@code width=1280 height=800 scheme=dark lang=ko
 * text=150 places=true ask=words photos=FOLDER keys=DOWN,RIGHT busy=true shot=FILE}.
 */
public final class DemoWindow {

    private static final int SETTLING_MILLIS = 1800;

    private DemoWindow() {}

    /** Not itself the application: the toolkit would start before the X server does. */
    public static void main(String[] arguments) {
        XServer.ensure();
        Application.launch(Demo.class, arguments);
    }

    /** The application proper. */
    public static final class Demo extends Application {

        @Override
        public void start(Stage stage) {
            Fonts.load();
            DemoLibrary library = argument("photos").isEmpty()
                    ? DemoLibrary.drawn(400)
                    : DemoLibrary.photographs(Path.of(argument("photos")));
            DemoServices demo = new DemoServices(library, Locale.forLanguageTag(or("lang", "en")));
            demo.services()
                    .settings()
                    .update(settings -> settings.withLook(settings.look()
                            .withAppearance(
                                    Appearance.valueOf(or("scheme", "light").toUpperCase(Locale.ROOT)))
                            .withTextPercent(Integer.parseInt(or("text", "100")))
                            .withPlaces(!argument("places").isEmpty())));
            Navigator navigator =
                    AkinWindow.show(stage, demo.services(), Map.of()).navigator();
            stage.setX(0);
            stage.setY(0);
            size(stage, Double.parseDouble(or("width", "1280")), Double.parseDouble(or("height", "800")));
            if (!argument("busy").isEmpty()) {
                library.report(new IndexProgress(
                        IndexProgress.Phase.READING,
                        3860,
                        Optional.of(3860L),
                        1204,
                        1199,
                        5,
                        List.of(),
                        23,
                        Optional.of(Duration.ofSeconds(120)),
                        Optional.of("dunes.jpg"),
                        OptionalLong.empty()));
            }
            if (!argument("ask").isEmpty()) {
                navigator.ask(argument("ask"));
            }
            after(900, () -> press(stage.getScene()));
            if (!argument("shot").isEmpty()) {
                after(SETTLING_MILLIS, () -> {
                    Screenshot.save(stage.getScene(), Path.of(argument("shot")));
                    System.exit(0);
                });
            }
        }

        private void press(Scene scene) {
            Robot robot = new Robot();
            for (String key : or("keys", "").split(",")) {
                if (!key.isEmpty()) {
                    robot.keyType(KeyCode.valueOf(key));
                }
            }
        }

        private static void size(Stage stage, double width, double height) {
            after(200, () -> {
                stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
                stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
            });
        }

        private static void after(int millis, Runnable action) {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(millis));
            pause.setOnFinished(e -> action.run());
            pause.play();
        }

        private String argument(String name) {
            return or(name, "");
        }

        private String or(String name, String usual) {
            return getParameters().getRaw().stream()
                    .filter(argument -> argument.startsWith(name + "="))
                    .map(argument -> argument.substring(name.length() + 1))
                    .findFirst()
                    .orElse(usual);
        }
    }
}
