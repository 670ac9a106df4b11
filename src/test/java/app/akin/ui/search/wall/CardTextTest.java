package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.FxTest;
import app.akin.ui.search.hit.Excerpt;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardTextTest extends FxTest {

    private static final Excerpt NOTES =
            Excerpt.of("Bees.\fThey fly from twelve degrees on.\nHoney.\fIt is sweet.\nWax.\fIt burns.", List.of());

    private CardText card;

    @BeforeEach
    void begin() {
        card = onFx(() -> {
            CardText made = new CardText();
            new Scene(made);
            return made;
        });
    }

    @Test
    void headingsStandAmongTheirWords() {
        show(NOTES, 400);
        assertThat(seen())
                .containsExactly(
                        "passage-heading Bees",
                        "passage-words They fly from twelve degrees on.",
                        "passage-heading Honey",
                        "passage-words It is sweet.",
                        "passage-heading Wax",
                        "passage-words It burns.");
    }

    @Test
    void whatHasNoRoomIsNotSeenAndTheNextCardShowsNothingOfTheLastOne() {
        show(NOTES, 60);
        assertThat(seen()).hasSizeBetween(2, 3).startsWith("passage-heading Bees");

        show(Excerpt.of("One line.", List.of()), 400);
        assertThat(seen()).containsExactly("passage-words One line.");
    }

    private void show(Excerpt excerpt, double height) {
        onFx(() -> {
            card.show(excerpt);
            card.resize(300, height);
            card.applyCss();
            card.layout();
            return true;
        });
    }

    /** From above. */
    private List<String> seen() {
        return onFx(() -> card.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(label -> label.getStyleClass().getLast() + " " + ((Label) label).getText())
                .toList());
    }
}
