package app.akin.ui.screens;

import app.akin.ui.DemoLibrary;
import app.akin.ui.DemoServices;
import app.akin.ui.ScreenLook;
import app.akin.ui.setup.SetupPages;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.banner.Banner;
import atlantafx.base.controls.ToggleSwitch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is drawn once, with its popovers. */
final class DrawnWindow implements AutoCloseable {

    private static final int SETTLE_MILLIS = 700;
    private static final int LONGEST_LOOKS = 20;

    private final DemoLibrary library;
    private final DemoServices demo;
    private Stage stage;
    private AkinWindow window;

    DrawnWindow(DemoLibrary library, ScreenLook look) {
        this.library = library;
        demo = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new DemoServices(library, look.locale()));
        fx(() -> {
            stage = new Stage();
            demo.services()
                    .settings()
                    .update(settings -> settings.withLook(settings.look()
                            .withAppearance(look.scheme())
                            .withTextPercent(look.percent())
                            .withHighContrast(look.contrast())
                            .withReducedMotion(true)));
            window = AkinWindow.show(stage, demo.services(), SetupPages.all(() -> {}, () -> {}));
            stage.setX(0);
            stage.setY(0);
        });
        settle();
        fx(() -> {
            stage.setWidth(look.width() + stage.getWidth() - stage.getScene().getWidth());
            stage.setHeight(look.height() + stage.getHeight() - stage.getScene().getHeight());
            stage.requestFocus();
        });
        settle();
    }

    DrawnWindow ask(String words) {
        askOnly(words);
        return settle();
    }

    DrawnWindow askOnly(String words) {
        fx(() -> window.navigator().ask(words));
        return this;
    }

    DrawnWindow raise(Banner banner) {
        fx(() -> window.navigator().raise(banner));
        return this;
    }

    DrawnWindow keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            fx(() -> new Robot().keyType(key));
            pause(250);
        }
        return this;
    }

    DrawnWindow shifted(KeyCode key) {
        fx(() -> {
            Robot robot = new Robot();
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(key);
            robot.keyRelease(KeyCode.SHIFT);
        });
        pause(250);
        return this;
    }

    DrawnWindow press(String selector) {
        ButtonBase button = (ButtonBase) there(selector);
        fx(button::fire);
        return this;
    }

    DrawnWindow where() {
        ToggleSwitch where = (ToggleSwitch) there("#detailsWhere");
        fx(() -> where.setSelected(true));
        return settle();
    }

    /** Parts of the window come when they are needed, and on a busy machine late. */
    private static Node there(String selector) {
        for (int i = 0; i < LONGEST_LOOKS; i++) {
            Optional<Node> node = WaitForAsyncUtils.waitForAsyncFx(
                    30_000,
                    () -> Window.getWindows().stream()
                            .flatMap(each -> each.getScene().getRoot().lookupAll(selector).stream())
                            .filter(Node::isVisible)
                            .findFirst());
            if (node.isPresent()) {
                return node.get();
            }
            pause(SETTLE_MILLIS);
        }
        throw new IllegalStateException("no " + selector + " in sight");
    }

    /** Waits until the window looks the same twice in a row: a busy machine takes its time for pictures. */
    DrawnWindow settle() {
        pause(SETTLE_MILLIS);
        BufferedImage before = look();
        for (int i = 0; i < LONGEST_LOOKS; i++) {
            pause(SETTLE_MILLIS);
            BufferedImage now = look();
            if (isSame(before, now)) {
                break;
            }
            before = now;
        }
        return this;
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        return width == other.getWidth()
                && height == other.getHeight()
                && Arrays.equals(
                        one.getRGB(0, 0, width, height, null, 0, width),
                        other.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Puts words into the field beside what is there, and waits for their answer. */
    DrawnWindow write(String words) {
        fx(() -> ((TextField) stage.getScene().lookup("#searchText")).setText(words));
        return settle();
    }

    private BufferedImage look() {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            var scene = stage.getScene();
            int width = (int) scene.getWidth();
            int height = (int) scene.getHeight();
            WritableImage shot = new Robot()
                    .getScreenCapture(null, stage.getX() + scene.getX(), stage.getY() + scene.getY(), width, height);
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            drawn.setRGB(0, 0, width, height, pixels, 0, width);
            return drawn;
        });
    }

    void save(Path file) throws IOException {
        BufferedImage image = look();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Override
    public void close() {
        fx(() -> stage.close());
        demo.close();
    }

    static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    DemoLibrary library() {
        return library;
    }
}
