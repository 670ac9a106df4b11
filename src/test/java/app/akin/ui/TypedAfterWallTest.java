package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Blanks in a question are blanks, wherever the keyboard was before. */
class TypedAfterWallTest extends AskedWindowTest {

    @Test
    void aQuestionTypedAfterACardWasChosenOpensNoQuickLook() {
        open(library);
        await("cards are there", () -> scene().lookup(".card") != null);
        robot().clickOn(".card");
        newsComes();
        robot().clickOn("#searchText").write("a b c d ", 80);

        assertThat(onFx(() -> ((TextInputControl) scene().lookup("#searchText")).getText()))
                .startsWith("a b c d");
        assertThat(onFx(() -> scene().lookup("#quickLook").isVisible())).isFalse();

        robot().push(KeyCode.ALT, KeyCode.HOME);
        await("what is new is on the wall", () -> navigator().asked().get().isEmpty());
        robot().clickOn(".card");
        newsComes();
        robot().write("e f g ", 80);
        await(
                "the letters went into the field",
                () -> ((TextInputControl) scene().lookup("#searchText"))
                        .getText()
                        .startsWith("e f g"));
        assertThat(onFx(() -> scene().lookup("#quickLook").isVisible())).isFalse();
    }

    /** The wall is laid out anew, so that other cells stand where the chosen one stood. */
    private void newsComes() {
        var before = onFx(() -> scene().lookup(".card").getAccessibleText());
        library.leaveOut(library.recent(Scope.EVERYTHING, 0, 1).getFirst());
        await(
                "the first card is another",
                () -> !scene().lookup(".card").getAccessibleText().equals(before));
    }
}
