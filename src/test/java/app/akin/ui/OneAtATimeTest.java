package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.Appearance;
import app.akin.settings.Language;
import app.akin.ui.pages.PageWorld;
import app.akin.ui.shell.page.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The keyboard does one thing at a time, and goes where the eye goes. */
class OneAtATimeTest extends WindowTest {

    private final DemoLibrary library = DemoLibrary.drawn(40);

    private void ask(String words) {
        onFx(() -> {
            navigator().ask(words);
            return true;
        });
        await(
                "the answer is there",
                () -> navigator()
                        .asked()
                        .get()
                        .filter(asked -> asked.words().equals(words))
                        .isPresent());
    }

    private String field() {
        return onFx(() -> ((TextField) scene().lookup("#searchText")).getText());
    }

    private void key(KeyCode... codes) {
        robot().push(codes);
    }

    @Test
    void whatIsPastedOnTheWallIsTheQuestion() {
        open(library);
        ask("moon");
        onFx(() -> {
            ClipboardContent words = new ClipboardContent();
            words.putString("boats on a lake");
            return Clipboard.getSystemClipboard().setContent(words);
        });
        robot().clickOn("#resultsTitle");
        key(KeyCode.DOWN);
        await(
                "a card has the keyboard",
                () -> scene().getFocusOwner().getStyleClass().contains("card"));
        key(KeyCode.CONTROL, KeyCode.V);
        await("it is in the field", () -> field().equals("boats on a lake"));
    }

    @Test
    void escapeTakesAwayOneThingAtATime() {
        open(library);
        ask("moon");
        key(KeyCode.DOWN);
        await(
                "a card has the keyboard",
                () -> scene().getFocusOwner().getStyleClass().contains("card"));
        key(KeyCode.SHIFT, KeyCode.ENTER);
        await("a chip is there", () -> nodes(".search-chip").size() == 1);
        robot().clickOn("#searchText").write("sea");
        await("words are there", () -> field().equals("sea"));
        key(KeyCode.ESCAPE);
        await("the words go first", () -> field().isEmpty());
        assertThat(nodes(".search-chip")).hasSize(1);
        key(KeyCode.ESCAPE);
        await("then the chip", () -> nodes(".search-chip").isEmpty());
    }

    @Test
    void nothingIsAppliedWhileArrowsMoveInAListAndThenAllOfIt() {
        try (PageWorld world = onFx(() -> new PageWorld(Locale.ENGLISH))) {
            open(library, world.pages(), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
            ask("moon");
            ask("cat");
            onFx(() -> {
                navigator().show(PageId.MODELS);
                return true;
            });
            await("the settings are there", () -> scene().lookup("#section-general") != null);
            robot().clickOn("#section-general");
            ComboBox<Language> list = node("language");
            onFx(() -> {
                list.requestFocus();
                return true;
            });
            key(KeyCode.DOWN);
            await("the list is open", list::isShowing);
            key(KeyCode.DOWN);
            key(KeyCode.DOWN);
            await("the choice moves", () -> list.getValue() == Language.KOREAN);
            assertThat(language()).isEqualTo(Language.SYSTEM);
            key(KeyCode.ESCAPE);
            await("it is as it was", () -> list.getValue() == Language.SYSTEM && !list.isShowing());
            assertThat(onFx(() -> scene().lookup("#settingsSections"))).isNotNull();

            key(KeyCode.DOWN);
            key(KeyCode.DOWN);
            key(KeyCode.DOWN);
            key(KeyCode.ENTER);
            await("it is applied", () -> language() == Language.KOREAN);
            await("the same page is there", () -> scene().lookup("#language") != null);
            key(KeyCode.ESCAPE);
            await("the question stays", () -> field().equals("cat"));
            key(KeyCode.ALT, KeyCode.LEFT);
            await("and what was before it", () -> field().equals("moon"));
        }
    }

    private Language language() {
        return demo().services().settings().settings().look().language();
    }

    @Test
    void f6AndTabGoWhereTheEyeGoes() {
        open(library);
        ask("moon");
        key(KeyCode.CONTROL, KeyCode.I);
        robot().clickOn("#searchText");
        List<String> regions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            regions.add(region());
            key(KeyCode.F6);
            onFx(() -> true);
            assertThat(onFx(() -> showsTheKeyboard(scene().getFocusOwner())))
                    .as("%s shows that it has the keyboard", onFx(() -> scene().getFocusOwner()))
                    .isTrue();
        }
        assertThat(regions).containsExactly("topBar", "sidebar", "resultsBar", "wall", "detailsPane", "statusBar");
        assertThat(region()).isEqualTo("topBar");

        List<String> byTab = new ArrayList<>(List.of("topBar"));
        for (int i = 0; i < 60 && (byTab.size() < 2 || !region().equals("topBar")); i++) {
            key(KeyCode.TAB);
            onFx(() -> true);
            assertThat(onFx(() -> isSeen(scene().getFocusOwner()) && showsTheKeyboard(scene().getFocusOwner())))
                    .as("%s can be seen and shows that it has the keyboard", onFx(() -> scene().getFocusOwner()))
                    .isTrue();
            if (!byTab.getLast().equals(region())) {
                byTab.add(region());
            }
        }
        assertThat(byTab).startsWith("topBar", "sidebar", "resultsBar", "wall", "detailsPane", "statusBar");
    }

    /** Cards and fields show it whoever brought it; buttons by a ring below their own colour, also where they are on. */
    private static boolean showsTheKeyboard(Node node) {
        return !(node instanceof ButtonBase button)
                || button.isFocusVisible() && button.getBackground().getFills().size() > 1;
    }

    private static boolean isSeen(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Stage stage = (Stage) node.getScene().getWindow();
        return isInSight(node)
                && place.getWidth() > 4
                && place.getHeight() > 4
                && place.getMinX() >= -8
                && place.getMaxX() <= stage.getScene().getWidth() + 8
                && place.getMinY() >= -8
                && place.getMaxY() <= stage.getScene().getHeight() + 8;
    }

    /** The region that the keyboard is in, by its id. */
    private String region() {
        return onFx(() -> {
            for (Node up = scene().getFocusOwner(); up != null; up = up.getParent()) {
                if (List.of("topBar", "sidebar", "resultsBar", "wall", "detailsPane", "statusBar")
                        .contains(String.valueOf(up.getId()))) {
                    return up.getId();
                }
            }
            return String.valueOf(scene().getFocusOwner());
        });
    }
}
