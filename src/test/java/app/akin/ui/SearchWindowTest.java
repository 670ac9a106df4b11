package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.Kind;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.ui.shell.UiSettings.Scheme;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SearchWindowTest extends WindowTest {

    private final DemoLibrary library = DemoLibrary.drawn(120);

    private String text(String id) {
        return onFx(() -> ((Label) scene().lookup("#" + id)).getText());
    }

    private void type(String letters) {
        robot().clickOn("#searchText").write(letters);
    }

    private void key(KeyCode... keys) {
        robot().push(keys);
    }

    private Node focused() {
        return onFx(() -> scene().getFocusOwner());
    }

    private void askedAndAnswered(String words) {
        type(words);
        await(
                "the answer is there",
                () -> navigator()
                        .asked()
                        .get()
                        .map(a -> a.words().equals(words))
                        .orElse(false));
    }

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
    void lettersTypedOnTheWallGoOnInTheField() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("a card has the keyboard", () -> focused().getStyleClass().contains("card"));
        robot().write("s");
        await(
                "the letter is in the field",
                () -> ((TextField) scene().lookup("#searchText")).getText().equals("moons"));
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
        assertThat(nodes(".search-chip")).hasSize(1);
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
    void controlAndADigitChooseTheKind() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(
                "only passages are asked",
                () -> library.asked()
                        .getLast()
                        .scope()
                        .kind()
                        .filter(Kind.PASSAGE::equals)
                        .isPresent());
    }

    @Test
    void aSlowAnswerIsSaidToBeLateAndTheResultsStay() {
        open(library);
        askedAndAnswered("moon");
        library.slowDown(Duration.ofSeconds(3));
        type(" hill");
        await("the late line runs", () -> scene().lookup("#searchLate").isVisible());
        assertThat(text("resultsTitle")).endsWith("matches");
        await("the reason is said", () -> text("resultsTitle").startsWith("Still looking"));
        await("the answer is there", () -> text("resultsTitle").endsWith("matches"));
    }

    @Test
    void inANarrowWindowTheSidebarHidesAndItsButtonBringsItOver() {
        open(library, Map.of(), Locale.ENGLISH, Scheme.LIGHT, 900, 600);
        await("the sidebar is hidden", () -> !scene().lookup("#sidebar").isVisible());
        robot().clickOn("#sidebarToggle");
        await("the sidebar lies over the wall", () -> scene().lookup("#sidebar").isVisible());
        assertThat(onFx(() -> scene().lookup("#wall").getLayoutBounds().getWidth()))
                .isEqualTo(900);
    }

    @Test
    void aFolderInTheSidebarIsTheScope() {
        open(library);
        await("the folders are there", () -> scene().lookup("#folder-2") != null);
        robot().clickOn("#folder-2");
        askedAndAnswered("letter");
        assertThat(library.asked().getLast().scope().folder().getAsLong()).isEqualTo(2);
        assertThat(nodes(".filter-chips .chip")).hasSize(1);
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
}
