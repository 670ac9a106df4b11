package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
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

    private long chips() {
        return scene().lookup("#searchBox").lookupAll(".search-chip").stream()
                .filter(Node::isVisible)
                .count();
    }
}
