package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.models.Models.State;
import app.akin.ui.shell.page.PageId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever the keyboard reaches on any page says what it is: to a screen reader, and to whoever dictates. */
class AccessibleTextTest extends PageTest {

    private static final List<PageId> PAGES = List.of(
            PageId.FAILURES,
            PageId.SETTINGS,
            PageId.MODELS,
            PageId.FOLDERS,
            PageId.ANSWERS,
            PageId.SERVER,
            PageId.DOCTOR,
            PageId.KEYS,
            PageId.PROGRESS);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyControlThatTheKeyboardReachesSaysWhatItIs(String language) {
        open(Locale.of(language), 1280, 840, 100);
        node("firstRunFolder", Button.class);
        assertThat(silent()).as("the first page").isEmpty();
        world.library().fail(FakeLibrary.fewFailures());
        onFx(() -> {
            PageStates.folders(world);
            PageStates.adding(world);
            return true;
        });
        world.models().become(FakeModels.iris(new State.InUse()), FakeModels.clip(PageStates.downloading()));
        become(full());
        for (PageId page : PAGES) {
            show(page);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(seen(".button").size()).as("%s is there", page).isGreaterThan(5);
            assertThat(silent()).as("on page %s", page).isEmpty();
        }
        for (String section : List.of("general", "passages", "answers", "size", "about")) {
            show(PageId.SETTINGS);
            press("section-" + section);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(silent()).as("section %s", section).isEmpty();
        }
    }

    /** What the keyboard reaches and has no words of its own. */
    private List<String> silent() {
        Set<Node> all = seen("*");
        return onFx(() -> all.stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> words(node, all).allMatch(String::isBlank))
                .map(node -> node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                        + node.getParent())
                .toList());
    }

    private static Stream<String> words(Node node, Set<Node> all) {
        Stream<String> said = Stream.concat(
                Stream.ofNullable(node.getAccessibleText()),
                all.stream()
                        .filter(other -> other instanceof Label label && label.getLabelFor() == node)
                        .map(label -> ((Label) label).getText()));
        return switch (node) {
            case Labeled labeled -> Stream.concat(said, Stream.ofNullable(labeled.getText()));
            case TextInputControl field -> Stream.concat(said, Stream.ofNullable(field.getPromptText()));
            default -> said;
        };
    }
}
