package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import app.akin.settings.Appearance;
import app.akin.ui.pages.FakeAnswers;
import app.akin.ui.pages.PageWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story from a question to its answer, once by the keyboard alone and once by the mouse alone. */
class StoryTest extends AskedWindowTest {

    private static final String ANSWER = "On the blue armchair [1].";

    /** Every stop of the window, and some. */
    private static final int STOPS = 80;

    private final PageWorld world = new PageWorld(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        library.answers().say(ANSWER);
        library.answers().agree(FakeAnswers.MODEL);
        library.keeping().remember("letter");
        open(library, world.pages(), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
        await("cards are there", () -> isSeen(".card"));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void byTheKeyboardAlone() {
        robot().write("moon");
        await("it is asked", () -> isAsked("moon"));
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> isCard(scene().getFocusOwner()));
        key(KeyCode.RIGHT);
        await("the details are open", () -> isSeen("#detailsPane"));
        key(KeyCode.SPACE);
        await("quick look", () -> isSeen("#quickLook"));
        key(KeyCode.SPACE);
        await("no quick look", () -> !isSeen("#quickLook"));
        key(KeyCode.CONTROL, KeyCode.D);
        await("a favourite", () -> isSeen(".favourite"));

        key(KeyCode.CONTROL, KeyCode.COMMA);
        await("the settings", () -> isSeen("#settingsPage"));
        await("their first section has the keyboard", () -> isAt("section-general"));
        key(KeyCode.DOWN);
        await("the next section is there", () -> isAt("section-library") && isSeen("#counts") && !isSeen("#language"));
        key(KeyCode.ESCAPE);
        await("no settings", () -> !isSeen("#settingsPage"));

        long files = files();
        key(KeyCode.CONTROL, KeyCode.F);
        key(KeyCode.DOWN);
        await("a card has the keyboard again", () -> isCard(scene().getFocusOwner()));
        key(KeyCode.SHIFT, KeyCode.F10);
        await("its menu", () -> isSeen(".context-menu"));
        goUpTo("Leave out of the library");
        key(KeyCode.ENTER);
        await("it is left out", () -> files() < files && isSeen("#bannerAction"));
        await("the next card has the keyboard", () -> isCard(scene().getFocusOwner()));
        tabTo("bannerAction");
        key(KeyCode.SPACE);
        await("it is back", () -> files() == files);

        key(KeyCode.CONTROL, KeyCode.F);
        key(KeyCode.CONTROL, KeyCode.A);
        robot().write("letter");
        await("another question is asked", () -> isAsked("letter"));
        key(KeyCode.SHIFT, KeyCode.ENTER);
        await("it is answered", this::isAnswered);

        tabTo("filterButton");
        key(KeyCode.SPACE);
        await("the filter is open", () -> isSeen("#filterTypes"));
        tabTo(".type-chip");
        key(KeyCode.SPACE);
        await("one type is asked", this::isNarrowed);
    }

    @Test
    void byTheMouseAlone() throws Exception {
        Path kittens = Files.createDirectory(folder.resolve("Kittens"));
        try (DragHand hand = DragHand.offering(kittens, 1400, 100)) {
            hand.dragTo(320, 500);
            await("the folder is listed", () -> isSeen(".drop-chip"));
            DragHand.letGo();
            await("it is added", () -> library.added().equals(List.of(kittens)));
        }
        await("the wall is free", () -> !isSeen("#dropOverlay"));

        clickOnFirstCard().clickOn("#detailsToggle");
        await("the details are open", () -> isSeen("#detailsPane"));
        chooseInMenu("Quick look");
        await("quick look", () -> isSeen("#quickLook"));
        robot().clickOn("#quickClose");
        await("no quick look", () -> !isSeen("#quickLook"));
        chooseInMenu("Add to favourites");
        await("a favourite", () -> isSeen(".favourite"));

        long files = files();
        chooseInMenu("Leave out of the library");
        await("it is left out", () -> files() < files && isSeen("#bannerAction"));
        robot().clickOn("#bannerAction");
        await("it is back", () -> files() == files);

        robot().clickOn("#settingsButton");
        await("the settings", () -> isSeen("#settingsPage"));
        assertThat(hasDetailsLit()).as("settings have no details").isFalse();
        robot().clickOn("#backButton");
        await("no settings", () -> !isSeen("#settingsPage"));
        assertThat(hasDetailsLit()).isTrue();

        robot().clickOn("#resultsTitle").clickOn("#searchText");
        await("what was asked before is offered", () -> isSeen("#searchRecent"));
        robot().clickOn("letter");
        await("it is asked again", () -> isAsked("letter"));
        robot().clickOn("#askButton");
        await("it is answered", this::isAnswered);
        robot().clickOn("#filterButton");
        await("the filter is open", () -> isSeen("#filterTypes"));
        robot().clickOn(".type-chip");
        await("one type is asked", this::isNarrowed);
    }

    /** Of the first card: found by its words, as people do. */
    private void chooseInMenu(String words) {
        Point2D card = onFx(() -> middle(scene().lookup(".card")));
        robot().rightClickOn(card);
        await("its menu", () -> isSeen(".context-menu"));
        robot().clickOn(words);
        await("no menu", () -> !isSeen(".context-menu"));
    }

    /** In the menu: it begins at the pointer where that happens to lie over it. */
    private void goUpTo(String words) {
        for (int i = 0; i < STOPS && !onFx(StoryTest::lineOfMenu).equals(words); i++) {
            key(KeyCode.UP);
        }
        assertThat(onFx(StoryTest::lineOfMenu)).isEqualTo(words);
    }

    private static String lineOfMenu() {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item:focused .label").stream())
                .map(line -> ((Label) line).getText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** @param stop an id, or a style class with its dot */
    private void tabTo(String stop) {
        for (int i = 0; i < STOPS && !onFx(() -> isAt(stop)); i++) {
            key(KeyCode.TAB);
        }
        assertThat(onFx(() -> isAt(stop))).as("the keyboard comes to " + stop).isTrue();
    }

    private static boolean isAt(String stop) {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner())
                .anyMatch(at -> at != null
                        && (stop.equals(at.getId())
                                || stop.startsWith(".") && at.getStyleClass().contains(stop.substring(1))));
    }

    private static boolean isSeen(String selector) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .anyMatch(WindowTest::isInSight);
    }

    private boolean hasDetailsLit() {
        return onFx(() -> scene().lookup("#detailsToggle").getStyleClass().contains("on"));
    }

    private static boolean isCard(Node node) {
        return node != null && node.getStyleClass().contains("card");
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private boolean isAsked(String words) {
        return navigator().asked().get().stream()
                .anyMatch(asked -> asked.words().equals(words));
    }

    private boolean isNarrowed() {
        return !library.asked().getLast().scope().mediaTypes().isEmpty();
    }

    private boolean isAnswered() {
        return scene().getRoot().lookupAll("#answer Text").stream()
                .anyMatch(text -> ((Text) text).getText().contains("armchair"));
    }

    private long files() {
        return library.recent(Scope.EVERYTHING, 0, 1_000).size();
    }
}
