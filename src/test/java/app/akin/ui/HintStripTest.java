package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.Appearance;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

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
        await("the bar is below it", () -> top("resultsBar") >= bottom("searchHint"));

        key(KeyCode.ESCAPE);
        await("the bar is back", () -> top("resultsBar") < bottom("searchHint"));
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
        key(KeyCode.DOWN);
        await(
                "the button shows the keyboard",
                () -> scene().lookup("#hintWeigh") instanceof Node weigh && weigh.isFocusVisible());
        key(KeyCode.DOWN);
        await(
                "and then a card has it",
                () -> scene().getFocusOwner().getStyleClass().contains("card"));
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
