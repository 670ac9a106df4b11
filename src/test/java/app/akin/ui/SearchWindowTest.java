package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A question is asked and answered; what is late or lost is said. */
class SearchWindowTest extends AskedWindowTest {

    @Test
    void typedWordsAreAskedAndAnswered() {
        open(library);
        askedAndAnswered("red flower");
        assertThat(text("resultsTitle")).endsWith("matches");
        assertThat(onFx(() -> stage().getTitle())).isEqualTo("red flower – Akin");
        Node first = onFx(() -> scene().lookup(".card"));
        assertThat(first.getAccessibleText()).contains("red flower.jpg");
    }

    @Test
    void aSlowAnswerIsSaidToBeLateAndTheResultsStay() {
        open(library);
        askedAndAnswered("moon");
        library.keepSilent();
        type(" hill");
        await("the late line runs", () -> scene().lookup("#searchLate").isVisible());
        await("the reason is said", () -> text("resultsTitle").startsWith("Still looking"));
        assertThat(nodes(".card")).isNotEmpty();
        library.answer();
        await("the answer is there", () -> text("resultsTitle").endsWith("matches"));
    }

    @Test
    void whileTheLibraryRestartsABannerSaysSoAndResultsStay() {
        open(library);
        askedAndAnswered("moon");
        library.become(new LibraryState.Restarting());
        await("the banner is there", () -> scene().lookup("#bannerBox").isVisible());
        assertThat(text("resultsTitle")).endsWith("matches");
        library.open();
        await("the banner is gone", () -> !scene().lookup("#bannerBox").isVisible());
    }

    @Test
    void everyButtonInSightHasAccessibleText() {
        open(library);
        askedAndAnswered("moon");
        assertThat(nodes(".button").stream()
                        .filter(WindowTest::isInSight)
                        .map(ButtonBase.class::cast)
                        .filter(button ->
                                (button.getText() == null || button.getText().isEmpty())
                                        && (button.getAccessibleText() == null
                                                || button.getAccessibleText().isEmpty()))
                        .map(Node::getId))
                .isEmpty();
    }

    @Test
    void theWindowIsLeftAsItIsFoundNextTime() {
        open(library);
        key(KeyCode.CONTROL, KeyCode.I);
        key(KeyCode.CONTROL, KeyCode.EQUALS);
        await("it is kept", () -> demo().kept().details() && demo().kept().thumbSize() == 200);
    }

    @Test
    void whereInAPictureIsShownOnlyWhenWanted() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("where is offered", () -> scene().lookup("#detailsWhere").isVisible());
        assertThat(library.whereabouts().told()).isEmpty();
        robot().clickOn("#detailsWhere");
        await("the picture is looked at", () -> library.whereabouts().told().contains("moon"));
    }

    @Test
    void aPictureThatCannotBeLookedIntoIsSaid() {
        library.goBlind();
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("where is offered", () -> scene().lookup("#detailsWhere").isVisible());
        assertThat(onFx(() -> scene().lookup("#detailsWhereFailed").isVisible()))
                .isFalse();
        robot().clickOn("#detailsWhere");
        await("it is said", () -> scene().lookup("#detailsWhereFailed").isVisible());
    }
}
