package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.search.Example;
import app.akin.search.Query;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The wall with the keyboard alone. */
class WallKeysTest extends AskedWindowTest {

    @Test
    void theKeyboardAloneGoesThroughTheResults() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("the first card has the keyboard", () -> focused().getStyleClass().contains("card"));
        assertThat(focused().getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        String first = focused().getId();
        key(KeyCode.RIGHT);
        await("the next card has it", () -> !first.equals(focused().getId()));
        key(KeyCode.END);
        await(
                "the last card has it",
                () -> scene().getFocusOwner() instanceof Node owner
                        && String.valueOf(owner.getAccessibleText()).startsWith("123 of 123"));
        assertThat(onFx(() -> scene().lookup("#detailsPane").isVisible())).isTrue();
        key(KeyCode.ESCAPE);
        key(KeyCode.ESCAPE);
        await("the field has it", () -> scene().lookup("#searchText").isFocused());
    }

    @Test
    void lettersTypedOnTheWallBeginAnotherQuestion() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> focused().getStyleClass().contains("card"));
        robot().write("s");
        await(
                "the letter is in the field",
                () -> ((TextField) scene().lookup("#searchText")).getText().equals("s"));
    }

    @Test
    void shiftEnterFindsThingsLikeTheCard() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> focused().getStyleClass().contains("card"));
        key(KeyCode.SHIFT, KeyCode.ENTER);
        await("an item is asked", () -> !library.asked().getLast().examples().isEmpty());
        Query asked = library.asked().getLast();
        assertThat(asked.words()).isEmpty();
        assertThat(asked.examples()).allMatch(Example.Item.class::isInstance);
        await("its chip is in the field", () -> nodes(".search-chip").size() == 1);
    }

    @Test
    void backBringsTheEarlierQuestionWithItsSelection() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await(
                "a card is selected",
                () -> !scene().getRoot().lookupAll(".card:selected").isEmpty());
        key(KeyCode.SHIFT, KeyCode.ENTER);
        await(
                "an item is asked",
                () -> navigator()
                        .asked()
                        .get()
                        .map(a -> !a.words().equals("moon"))
                        .orElse(false));
        key(KeyCode.ALT, KeyCode.LEFT);
        await(
                "the words are back",
                () -> ((TextField) scene().lookup("#searchText")).getText().equals("moon"));
        assertThat(nodes(".card:selected")).hasSize(1);
    }

    @Test
    void theLineIsReachedWithTheKeyboard() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> focused().getStyleClass().contains("card"));
        key(KeyCode.TAB);
        await("the line's button has it", () -> "cutLineToggle".equals(focused().getId()));
        key(KeyCode.SPACE);
        await("only the good ones are left", () -> cardsInSight() == 3);
    }

    @Test
    void belowTheLineTheCardWithTheKeyboardStaysInSight() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> focused().getStyleClass().contains("card"));
        key(KeyCode.END);
        await("the last card is in sight", () -> isOnWall(focused()) && isLast(focused()));
        for (int i = 0; i < 3; i++) {
            key(KeyCode.CONTROL, KeyCode.EQUALS);
            await("larger, its beginning stays in sight", () -> beginsOnWall(focused()) && isLast(focused()));
        }
        key(KeyCode.CONTROL, KeyCode.DIGIT0);
        key(KeyCode.HOME);
        await(
                "the first card is in sight",
                () -> isOnWall(focused()) && focused().getAccessibleText().startsWith("1 of 123"));
        for (int i = 0; i < 5; i++) {
            key(KeyCode.DOWN);
            await("a card below is in sight", () -> isOnWall(focused()));
        }
    }

    private static boolean isLast(Node card) {
        return String.valueOf(card.getAccessibleText()).startsWith("123 of 123");
    }

    private boolean beginsOnWall(Node card) {
        double top = card.localToScene(0, 0).getY();
        Bounds wall =
                scene().lookup("#wall").localToScene(scene().lookup("#wall").getLayoutBounds());
        return top >= wall.getMinY() - 1 && top < wall.getMaxY();
    }

    /** Whether all of it is within the wall. */
    private boolean isOnWall(Node card) {
        Bounds wall =
                scene().lookup("#wall").localToScene(scene().lookup("#wall").getLayoutBounds());
        Bounds face = card.localToScene(card.getLayoutBounds());
        return face.getMinY() >= wall.getMinY() - 1 && face.getMaxY() <= wall.getMaxY() + 1;
    }
}
