package app.akin.ui;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.library.ModelTrouble;
import app.akin.ui.kit.Fonts;
import app.akin.ui.setup.SetupPages;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.UiSettings.Scheme;
import atlantafx.base.controls.ToggleSwitch;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Draws the window in every state and look to the folder named first, popovers included, for looking at beside the drawings;
 * further arguments name the states wanted. {@code -Dakin.screens.photographs} names a folder of photographs to show.
 */
public final class StateScreens {

    private static final int SETTLE_MILLIS = 700;

    private final Path folder;
    private final List<String> wanted;

    private record Look(
            String name, Locale locale, Scheme scheme, int width, int height, int percent, boolean contrast) {}

    private static final List<Look> LOOKS = List.of(
            new Look("light", Locale.ENGLISH, Scheme.LIGHT, 1280, 800, 100, false),
            new Look("dark", Locale.ENGLISH, Scheme.DARK, 1280, 800, 100, false),
            new Look("korean", Locale.KOREAN, Scheme.LIGHT, 1280, 800, 100, false),
            new Look("small", Locale.ENGLISH, Scheme.LIGHT, 900, 600, 100, false),
            new Look("small-large-text", Locale.KOREAN, Scheme.DARK, 900, 600, 150, false),
            new Look("contrast", Locale.ENGLISH, Scheme.LIGHT, 1280, 800, 100, true),
            new Look("contrast-dark", Locale.ENGLISH, Scheme.DARK, 1280, 800, 100, true),
            new Look("wide", Locale.ENGLISH, Scheme.LIGHT, 1900, 1200, 100, false));

    private StateScreens(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        XServer.ensure();
        Platform.startup(() -> Platform.setImplicitExit(false));
        fx(Fonts::load);
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        StateScreens screens = new StateScreens(Path.of(arguments[0]), rest);
        String look = System.getProperty("akin.screens.look", "");
        try {
            for (Look one : LOOKS) {
                if (look.isEmpty() || List.of(look.split(",")).contains(one.name())) {
                    screens.drawAll(one);
                }
            }
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void drawAll(Look look) throws Exception {
        draw("home", look, window -> {});
        draw("results", look, window -> window.ask("a cat on a chair"));
        draw(
                "details",
                look,
                window -> window.ask("a cat on a chair").keys(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT));
        draw(
                "where",
                look,
                window -> window.ask("red dog flower")
                        .keys(KeyCode.DOWN, KeyCode.RIGHT)
                        .press("#detailsNumbers")
                        .where());
        draw("weaker", look, window -> window.ask("a cat on a chair").press("#cutLineToggle"));
        draw(
                "weaker-end",
                look,
                window -> window.ask("a cat on a chair")
                        .press("#cutLineToggle")
                        .settle()
                        .keys(KeyCode.DOWN, KeyCode.END));
        draw("document", look, window -> window.ask("shelf wicker balcony").press(".card.passage > .card-document"));
        draw("nothing", look, window -> window.ask("submarine volcano"));
        draw("nothing-korean", look, window -> window.ask("해저 화산"));
        draw("nearest", look, window -> window.ask("submarine volcano").press("#nothingNearest"));
        draw("passage", look, window -> window.ask("a cat on a chair").keys(KeyCode.DOWN));
        draw("several", look, window -> {
            window.ask("flower").keys(KeyCode.DOWN);
            window.shifted(KeyCode.RIGHT).shifted(KeyCode.RIGHT);
        });
        draw(
                "filter",
                look,
                window -> window.ask("flower")
                        .press("#filterButton")
                        .settle()
                        .press(".type-chip")
                        .settle());
        draw(
                "filtered",
                look,
                window -> window.ask("flower")
                        .press("#filterButton")
                        .settle()
                        .press(".type-chip")
                        .keys(KeyCode.ESCAPE)
                        .settle());
        draw("restarting", look, window -> {
            window.ask("flower");
            window.library.become(new LibraryState.Restarting());
            pause(1500);
        });
        draw("model-missing", look, window -> {
            window.ask("flower");
            window.library.lose(new ModelTrouble("CLIP ViT-B/32", false, 1_204, 12_480));
        });
        draw("disk-low", look, window -> window.library.report(progress(Phase.WAITING_FOR_SPACE)));
        draw("adding", look, window -> window.library.report(progress(Phase.READING)));
        draw("paused", look, window -> window.library.report(progress(Phase.PAUSED)));
        draw("late", look, window -> {
            window.ask("flower");
            window.library.slowDown(Duration.ofSeconds(9));
            window.askOnly("another flower");
            pause(2600);
        });
        draw("opening", look, window -> {
            window.library.become(new LibraryState.Opening());
            pause(800);
        });
        draw(
                "quick-look",
                look,
                window -> window.ask("flower").keys(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE));
    }

    private static IndexProgress progress(Phase phase) {
        return new IndexProgress(
                phase,
                3860,
                Optional.of(3860L),
                1204,
                1199,
                5,
                List.of(),
                23,
                Optional.of(Duration.ofSeconds(120)),
                Optional.of("dunes.jpg"),
                phase == Phase.WAITING_FOR_SPACE ? OptionalLong.of(1_900_000_000L) : OptionalLong.empty());
    }

    private void draw(String state, Look look, Consumer<Drawn> prepare) throws Exception {
        if (!wanted.isEmpty() && !wanted.contains(state)) {
            return;
        }
        String photographs = System.getProperty("akin.screens.photographs", "");
        DemoLibrary library =
                photographs.isEmpty() ? DemoLibrary.drawn(400) : DemoLibrary.photographs(Path.of(photographs));
        try (Drawn window = new Drawn(library, look)) {
            prepare.accept(window);
            window.settle();
            window.save(folder.resolve(state + "-" + look.name() + ".png"));
        }
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A window that is drawn once. */
    private static final class Drawn implements AutoCloseable {

        private final DemoLibrary library;
        private final DemoServices demo;
        private Stage stage;
        private AkinWindow window;

        Drawn(DemoLibrary library, Look look) {
            this.library = library;
            demo = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new DemoServices(library, look.locale()));
            fx(() -> {
                stage = new Stage();
                demo.services()
                        .settings()
                        .change(values -> values.withScheme(look.scheme())
                                .withTextPercent(look.percent())
                                .withContrast(look.contrast())
                                .withStill(true));
                window = AkinWindow.show(stage, demo.services(), SetupPages.all(() -> {}, () -> {}));
                stage.setX(0);
                stage.setY(0);
            });
            settle();
            fx(() -> {
                stage.setWidth(
                        look.width() + stage.getWidth() - stage.getScene().getWidth());
                stage.setHeight(
                        look.height() + stage.getHeight() - stage.getScene().getHeight());
                stage.requestFocus();
            });
            settle();
        }

        Drawn ask(String words) {
            askOnly(words);
            return settle();
        }

        Drawn askOnly(String words) {
            fx(() -> window.navigator().ask(words));
            return this;
        }

        Drawn keys(KeyCode... keys) {
            for (KeyCode key : keys) {
                fx(() -> new Robot().keyType(key));
                pause(250);
            }
            return this;
        }

        Drawn shifted(KeyCode key) {
            fx(() -> {
                Robot robot = new Robot();
                robot.keyPress(KeyCode.SHIFT);
                robot.keyType(key);
                robot.keyRelease(KeyCode.SHIFT);
            });
            pause(250);
            return this;
        }

        Drawn press(String selector) {
            fx(() -> javafx.stage.Window.getWindows().stream()
                    .flatMap(each -> each.getScene().getRoot().lookupAll(selector).stream())
                    .filter(Node::isVisible)
                    .findFirst()
                    .ifPresent(node -> ((ButtonBase) node).fire()));
            return this;
        }

        Drawn where() {
            fx(() -> ((ToggleSwitch) stage.getScene().lookup("#detailsWhere")).setSelected(true));
            return settle();
        }

        Drawn settle() {
            pause(SETTLE_MILLIS);
            return this;
        }

        void save(Path file) throws Exception {
            BufferedImage image = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                var scene = stage.getScene();
                int width = (int) scene.getWidth();
                int height = (int) scene.getHeight();
                WritableImage shot = new Robot()
                        .getScreenCapture(
                                null, stage.getX() + scene.getX(), stage.getY() + scene.getY(), width, height);
                int[] pixels = new int[width * height];
                shot.getPixelReader()
                        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                drawn.setRGB(0, 0, width, height, pixels, 0, width);
                return drawn;
            });
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        }

        @Override
        public void close() {
            fx(() -> stage.close());
            demo.close();
        }
    }
}
