package app.akin.ui;

import app.akin.settings.Appearance;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the window over a demo library in a real X server, and waits for what a test expects of it. */
public abstract class WindowTest extends FxTest {

    private Stage stage;
    private DemoServices demo;
    private AkinWindow window;

    /** Opens the window in English and light, 1280 by 800. */
    protected void open(DemoLibrary library) {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
    }

    protected void open(
            DemoLibrary library,
            Map<PageId, PageFactory> pages,
            Locale locale,
            Appearance scheme,
            int width,
            int height) {
        onFx(() -> {
            stage = new Stage();
            demo = new DemoServices(library, locale);
            demo.services()
                    .settings()
                    .update(settings -> settings.withLook(
                            settings.look().withAppearance(scheme).withReducedMotion(true)));
            window = AkinWindow.show(stage, demo.services(), pages);
            stage.setX(0);
            stage.setY(0);
            return stage;
        });
        await("the window has its size", () -> {
            double frameWidth = stage.getWidth() - stage.getScene().getWidth();
            double frameHeight = stage.getHeight() - stage.getScene().getHeight();
            stage.setWidth(width + frameWidth);
            stage.setHeight(height + frameHeight);
            return stage.getScene().getWidth() == width && stage.getScene().getHeight() == height;
        });
        await("the window manager has given it the keyboard", () -> {
            if (!stage.isFocused()) {
                stage.toFront();
                stage.requestFocus();
            }
            return stage.isFocused();
        });
    }

    /** Closes the window and opens it again over the same services, as another start does. */
    protected void reopen() {
        onFx(() -> {
            stage.close();
            stage = new Stage();
            window = AkinWindow.show(stage, demo.services(), Map.of());
            return stage;
        });
    }

    @AfterEach
    void closeWindow() {
        if (stage != null) {
            onFx(() -> {
                stage.close();
                return true;
            });
            demo.close();
        }
    }

    protected Stage stage() {
        return stage;
    }

    protected Scene scene() {
        return stage.getScene();
    }

    protected DemoServices demo() {
        return demo;
    }

    protected Navigator navigator() {
        return window.navigator();
    }

    /** Once nothing waits to be laid out: the robot measures nodes from this thread, which harms those that are in motion. */
    protected FxRobot robot() {
        mustNotBeTheWindowsThread("nothing waits to be laid out");
        WaitForAsyncUtils.waitForFxEvents();
        return new FxRobot().targetWindow(stage);
    }

    /** A node by its id; it need not be visible. */
    @SuppressWarnings("unchecked")
    protected <N extends Node> N node(String id) {
        return (N) onFx(() -> {
            Node found = scene().lookup("#" + id);
            if (found == null) {
                throw new AssertionError("no node with the id " + id);
            }
            return found;
        });
    }

    protected Set<Node> nodes(String selector) {
        return onFx(() -> scene().getRoot().lookupAll(selector));
    }

    /** Whether it and all around it are visible: cells that wait for their next use are not. */
    protected static boolean isInSight(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until every picture on the wall that is in sight is there. */
    protected void awaitPictures() {
        await("all pictures are there", () -> {
            Set<Node> faces = scene().getRoot().lookupAll(".card.picture > .face");
            return !faces.isEmpty()
                    && faces.stream()
                            .filter(WindowTest::isInSight)
                            .flatMap(face -> face.lookupAll("Rectangle").stream())
                            .map(Rectangle.class::cast)
                            .allMatch(picture -> picture.isVisible() && picture.getFill() != null);
        });
    }
}
