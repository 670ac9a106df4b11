package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said below the field lies over what the window shows, where a mouse can reach it. */
class HintStripTest extends AskedWindowTest {

    @Test
    void itsButtonsCanBeClickedOverTheWall() {
        open(library);
        askedAndAnswered("a moon");
        await("the hint is there", () -> scene().lookup("#hintWeigh") != null && isInSight(node("hintWeigh")));

        robot().clickOn("#hintWeigh");

        await("the words are a chip", () -> chips() == 1);
        assertThat(onFx(() -> scene().lookup("#searchHint").isVisible())).isFalse();
    }

    @Test
    void itCoversNothingOfTheBarOfResults() {
        open(library);
        askedAndAnswered("a moon");
        await("the hint is there", () -> scene().lookup("#searchHint").isVisible());
        await(
                "the bar is right below it",
                () -> top("resultsBar") >= bottom("searchHint") && top("resultsBar") <= bottom("searchHint") + 8);

        key(KeyCode.ESCAPE);
        await("the bar is back", () -> top("resultsBar") < bottom("searchHint"));
    }

    @Test
    void detailsThatLieOverTheWallGoDownWithTheBarAndBack() {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 900, 600);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("the details are there", () -> scene().lookup("#detailsPane") instanceof Node pane && isInSight(pane));
        double usual = onFx(() -> top("detailsPane"));
        key(KeyCode.CONTROL, KeyCode.F);
        robot().write("a red moon");
        await("the hint is there", () -> scene().lookup("#searchHint").isVisible());
        await("they are below the bar", () -> top("detailsPane") >= bottom("resultsBar") - 1);
        key(KeyCode.ESCAPE);
        await("they are back", () -> top("detailsPane") == usual);
    }

    @Test
    void theFolderWhosePathIsTypedIsAddedByKeysAlone(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("My pictures"));
        open(library);
        await("the wall is there", () -> !nodes(".card").isEmpty());
        key(KeyCode.CONTROL, KeyCode.F);
        robot().write(folder.toString());
        await(
                "it is offered",
                () -> scene().lookup("#searchAddPath") instanceof Button add
                        && isInSight(add)
                        && add.getText().equals("Add “My pictures” to the library"));

        key(KeyCode.DOWN);
        key(KeyCode.ENTER);

        await("it is added", () -> library.added().equals(List.of(folder)));
        assertThat(onFx(() -> scene().lookup("#searchHint").isVisible())).isFalse();
        assertThat(onFx(() -> ((TextField) scene().lookup("#searchText")).getText()))
                .isEmpty();
    }

    @Test
    void aPathWhereNothingLiesIsOnlyWords(@TempDir Path home) {
        open(library);
        await("the wall is there", () -> !nodes(".card").isEmpty());
        key(KeyCode.CONTROL, KeyCode.F);
        robot().write(home.toString());
        await("the folder is offered", () -> scene().lookup("#searchAddPath") != null);

        robot().write("/gone");

        await("nothing is offered", () -> scene().lookup("#searchAddPath") == null);
    }

    private double top(String id) {
        return scene().lookup("#" + id).localToScene(0, 0).getY();
    }

    private double bottom(String id) {
        Node node = scene().lookup("#" + id);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void theButtonThatTheKeyboardComesToShowsIt() {
        open(library);
        askedAndAnswered("a moon");
        await("the hint is there", () -> scene().lookup("#searchHint").isVisible());
        key(KeyCode.TAB);
        await(
                "the button shows the keyboard",
                () -> scene().lookup("#hintWeigh") instanceof Node weigh && weigh.isFocusVisible());
        key(KeyCode.DOWN);
        await(
                "and then a card has it",
                () -> scene().getFocusOwner().getStyleClass().contains("card"));
        assertThat(onFx(() -> scene().lookup("#searchHint").isVisible())).isFalse();
    }

    @Test
    void downGoesToTheFirstResultWhileItShows() {
        open(library);
        askedAndAnswered("a moon");
        await("the hint is there", () -> scene().lookup("#searchHint").isVisible());
        key(KeyCode.DOWN);
        await(
                "the first card has the keyboard",
                () -> String.valueOf(scene().getFocusOwner().getAccessibleText())
                        .startsWith("1 of "));
        assertThat(onFx(() -> scene().lookup("#searchHint").isVisible())).isFalse();
    }

    @Test
    void withLargeTextInASmallWindowItCoversNothingOfTheWall() {
        open(library, Map.of(), Locale.ENGLISH, Appearance.LIGHT, 900, 600);
        onFx(() -> {
            demo().services().settings().update(now -> now.withLook(now.look().withTextPercent(150)));
            return true;
        });
        askedAndAnswered("a moon");
        await("the hint is there", () -> scene().lookup("#searchHint").isVisible());

        Node strip = node("searchHint");
        Node card = onFx(() -> scene().lookup(".card"));
        double below = onFx(() -> strip.localToScene(strip.getLayoutBounds()).getMaxY());
        double wall = onFx(() -> card.localToScene(card.getLayoutBounds()).getMinY());
        assertThat(below).isLessThanOrEqualTo(wall);
    }

    private long chips() {
        return scene().lookup("#searchBox").lookupAll(".search-chip").stream()
                .filter(Node::isVisible)
                .count();
    }
}
