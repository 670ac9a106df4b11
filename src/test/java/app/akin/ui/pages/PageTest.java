package app.akin.ui.pages;

import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.settings.Appearance;
import app.akin.ui.FxTest;
import app.akin.ui.shell.AkinWindow;
import app.akin.ui.shell.page.Navigator;
import app.akin.ui.shell.page.PageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;

/** A page in the whole window, in a real X server, over fakes in memory. */
abstract class PageTest extends FxTest {

    protected PageWorld world;
    protected Stage stage;
    protected Navigator shell;

    protected void open(Locale locale, int width, int height, int percent) {
        onFx(() -> {
            world = new PageWorld(locale);
            world.theme().install();
            world.settings()
                    .update(settings -> settings.withLook(settings.look()
                            .withAppearance(Appearance.LIGHT)
                            .withReducedMotion(true)
                            .withTextPercent(percent)));
            stage = new Stage();
            shell = AkinWindow.show(stage, world.services(), world.pages()).navigator();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    protected void open() {
        open(Locale.ENGLISH, 1280, 840, 100);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            onFx(() -> {
                stage.close();
                return true;
            });
            world.close();
        }
    }

    /** The node with this id, waited for: not to be asked on the window's own thread. */
    protected <N extends Node> N node(String id, Class<N> type) {
        await(id + " is there", () -> stage.getScene().lookup("#" + id) != null);
        return onFx(() -> type.cast(stage.getScene().lookup("#" + id)));
    }

    protected void press(String id) {
        ButtonBase button = node(id, ButtonBase.class);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    protected void show(PageId page) {
        onFx(() -> {
            shell.show(page);
            return true;
        });
    }

    protected void become(LibraryState state) {
        world.library().become(state);
    }

    protected static LibraryState full() {
        return FakeLibrary.open(new LibraryCounts(12_480, 11_902, 578, 4_210, 5));
    }

    protected static LibraryState missing() {
        return new LibraryState.DatabaseMissing(
                "sudo apt install postgresql postgresql-17-pgvector", List.of("PATH  no initdb, no postgres"));
    }

    protected static boolean isSeen(Node node) {
        return node.getScene() != null && seenUpwards(node);
    }

    /** Whether there is a node with this id and it is seen now. */
    protected boolean isSeen(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node != null && isSeen(node);
    }

    private static boolean seenUpwards(Node node) {
        return node.isVisible() && (node.getParent() == null || seenUpwards(node.getParent()));
    }

    protected Set<Node> seen(String selector) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(PageTest::isSeen)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    protected void type(TextField field, String text) {
        onFx(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return true;
        });
    }
}
