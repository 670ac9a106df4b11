package app.akin.ui;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobotInterface;

/** The window over a drawn library, and how a test asks it. */
abstract class AskedWindowTest extends WindowTest {

    protected final DemoLibrary library = DemoLibrary.drawn(120);

    protected String text(String id) {
        return onFx(() -> ((Label) scene().lookup("#" + id)).getText());
    }

    protected void type(String letters) {
        robot().clickOn("#searchText").write(letters);
    }

    protected void key(KeyCode... keys) {
        robot().push(keys);
    }

    protected Node focused() {
        return onFx(() -> scene().getFocusOwner());
    }

    protected void askedAndAnswered(String words) {
        type(words);
        await(
                "the answer is there",
                () -> navigator()
                        .asked()
                        .get()
                        .map(a -> a.words().equals(words))
                        .orElse(false));
    }

    /** Where the first card is, and not the card itself: a wall that fills still puts others in its place. */
    protected FxRobotInterface clickOnFirstCard() {
        Point2D middle = onFx(() -> {
            Node card = scene().lookup(".card");
            Bounds bounds = card.localToScreen(card.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        return robot().clickOn(middle);
    }

    protected String firstCard() {
        return onFx(() -> scene().lookup(".card").getAccessibleText());
    }

    protected long cardsInSight() {
        return nodes(".card").stream().filter(WindowTest::isInSight).count();
    }

    /** In any window, popovers among them; null where there is none. */
    static Node popup(String selector) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
