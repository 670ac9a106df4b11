package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import app.akin.ui.search.wall.WallView;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobotInterface;

/** Blanks in a question are blanks, wherever the keyboard was before and whatever JavaFX says of where it is. */
class TypedAfterWallTest extends AskedWindowTest {

    @Test
    void aQuestionTypedAfterACardWasChosenOpensNoQuickLook() {
        open(library);
        await("cards are there", () -> scene().lookup(".card") != null);
        List<Boolean> looks = looks();
        clickOnFirstCard().push(KeyCode.RIGHT);
        newsComes();
        robot().clickOn("#searchText");
        loseTheKeyboardsPlace();
        robot().type(KeyCode.A, KeyCode.SPACE, KeyCode.B, KeyCode.SPACE, KeyCode.C);

        await("they went into the field", () -> field().getText().equals("a b c"));
        assertThat(looks).isEmpty();

        robot().push(KeyCode.ALT, KeyCode.HOME);
        await("what is new is on the wall", () -> navigator().asked().get().isEmpty());
        clickOnFirstCard().push(KeyCode.RIGHT);
        newsComes();
        robot().type(KeyCode.E, KeyCode.SPACE, KeyCode.F);
        await("the letters went into the field", () -> field().getText().startsWith("e f"));
        assertThat(looks).isEmpty();
    }

    @Test
    void lettersTypedAfterAClickOnTheEmptyWallBeginAnotherQuestion() {
        open(library);
        askedAndAnswered("hill");
        clickBesideTheCards().write("moon");
        await("they are the question", () -> isAsked("moon"));
        assertThat(field().getText()).isEqualTo("moon");

        key(KeyCode.CONTROL, KeyCode.F);
        key(KeyCode.DOWN);
        await("a card is chosen", () -> !nodes(".card:selected").isEmpty());
        key(KeyCode.SHIFT, KeyCode.ENTER);
        await("a chip is there", () -> nodes(".search-chip").size() == 1);
        robot().clickOn("#searchText").write("hill");
        await("words are beside it", () -> field().getText().equals("hill"));
        clickBesideTheCards().write("sky");
        await("they are the question", () -> field().getText().equals("sky"));
        assertThat(nodes(".search-chip")).isEmpty();
    }

    private boolean isAsked(String words) {
        return navigator().asked().get().stream()
                .anyMatch(asked -> asked.words().equals(words));
    }

    @Test
    void anArrowAfterAClickOnTheEmptyWallGoesToTheFirstCard() {
        open(library);
        askedAndAnswered("moon");
        clickBesideTheCards().push(KeyCode.RIGHT);
        await(
                "the first card has the keyboard",
                () -> String.valueOf(scene().getFocusOwner().getAccessibleText())
                        .startsWith("1 of "));
    }

    /** At the wall's left edge, which is as empty as what is below its last card. */
    private FxRobotInterface clickBesideTheCards() {
        Point2D beside = onFx(() -> {
            Node wall = scene().lookup("#wall");
            Bounds bounds = wall.localToScreen(wall.getLayoutBounds());
            return new Point2D(bounds.getMinX() + 6, bounds.getCenterY());
        });
        return robot().clickOn(beside);
    }

    private TextInputControl field() {
        return (TextInputControl) scene().lookup("#searchText");
    }

    /** Every opening and closing of the quick look from now on: a second blank would close what a first one opened. */
    private List<Boolean> looks() {
        List<Boolean> looks = new CopyOnWriteArrayList<>();
        return onFx(() -> {
            scene().lookup("#quickLook").visibleProperty().addListener((p, old, now) -> looks.add(now));
            return looks;
        });
    }

    /** JavaFX loses its count of {@code focusWithin} where what has the keyboard leaves the scene, as cells may. */
    private void loseTheKeyboardsPlace() {
        onFx(() -> {
            WallView wall = (WallView) scene().lookup("#wall");
            Node field = scene().getFocusOwner();
            Button leaving = new Button();
            wall.getChildren().add(leaving);
            leaving.requestFocus();
            wall.getChildren().remove(leaving);
            field.requestFocus();
            ((TextInputControl) field).end();
            assertThat(wall.isFocusWithin())
                    .as("JavaFX claims that the keyboard is on the wall")
                    .isTrue();
            return wall;
        });
    }

    /** The first card goes, so that other cells stand where the chosen one stood, which is chosen still. */
    private void newsComes() {
        var before = onFx(() -> scene().lookup(".card").getAccessibleText());
        library.leaveOut(library.recent(Scope.EVERYTHING, 0, 1).getFirst());
        await(
                "the first card is another",
                () -> !scene().lookup(".card").getAccessibleText().equals(before));
    }
}
