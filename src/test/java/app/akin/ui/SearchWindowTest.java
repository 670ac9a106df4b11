package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.Kind;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.ui.setup.SetupPages;
import app.akin.ui.shell.UiSettings.Scheme;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;
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
    void theFilterNarrowsByFileTypeFolderAndDate() {
        open(library);
        askedAndAnswered("letter");
        robot().clickOn("#filterButton");
        await(
                "the types are there",
                () -> popup("#filterTypes") instanceof FlowPane types
                        && types.getChildren().size() == 4);
        robot().clickOn("PDF · 4");
        await(
                "the type is asked",
                () -> library.asked().getLast().scope().mediaTypes().equals(Set.of("application/pdf")));
        await("its chip is there", () -> nodes(".filter-chips .chip").size() == 1);
        RangeSlider dates = (RangeSlider) popup("#filterDates");
        onFx(() -> {
            dates.setLowValue(3);
            return true;
        });
        await(
                "the date is asked",
                () -> library.asked().getLast().scope().dates().first().isPresent());
        await("two chips are there", () -> nodes(".filter-chips .chip").size() == 2);
        key(KeyCode.ESCAPE);
        await("the popover is closed", () -> Window.getWindows().size() == 1);
        robot().clickOn(".filter-chips .chip");
        await(
                "the date is taken back",
                () -> library.asked().getLast().scope().dates().isAny());
        assertThat(library.asked().getLast().scope().mediaTypes()).hasSize(1);
    }

    private static Node popup(String selector) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Test
    void whereTheBarHasNoRoomTheTimeGoesThenTheFilterThenTheOrder() {
        open(library, Map.of(), Locale.ENGLISH, Scheme.LIGHT, 1100, 800);
        askedAndAnswered("moon");
        assertThat(onFx(() -> scene().lookup("#resultsTime").isVisible())).isTrue();
        key(KeyCode.CONTROL, KeyCode.I);
        await("the time is gone", () -> !scene().lookup("#resultsTime").isVisible());
        onFx(() -> {
            demo().services().settings().change(values -> values.withTextPercent(130));
            return true;
        });
        await(
                "the filter is its icon",
                () -> ((Labeled) scene().lookup("#filterButton")).getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
        HBox bar = node("resultsBar");
        assertThat(onFx(() -> bar.prefWidth(-1))).isLessThanOrEqualTo(onFx(bar::getWidth));
    }

    @Test
    void theOrderOfTheResultsCanBeChosen() {
        open(library);
        askedAndAnswered("moon");
        String best = firstCard();
        robot().clickOn("#sortMenu").clickOn("Name");
        await("another card is first", () -> !firstCard().equals(best));
        robot().clickOn("#sortMenu").clickOn("Best first");
        await("the best is first again", () -> firstCard().equals(best));
    }

    private String firstCard() {
        return onFx(() -> scene().lookup(".card").getAccessibleText());
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

    private long cardsInSight() {
        return nodes(".card").stream().filter(WindowTest::isInSight).count();
    }

    @Test
    void theLineSaysHowManyAreWeakerAndShowsThem() {
        open(library);
        askedAndAnswered("moon");
        assertThat(text("resultsTitle")).isEqualTo("3 matches");
        assertThat(text("cutLine .label")).isEqualTo("Weaker matches · 120");
        robot().clickOn("#cutLineToggle");
        await("only the good ones are left", () -> cardsInSight() == 3);
        robot().clickOn("#cutLineToggle");
        await("all are there", () -> cardsInSight() > 3);
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
    void whereNothingMatchesThereIsAPageAndTheNearestOnlyWhenWanted() {
        open(library, SetupPages.all(() -> {}, () -> {}), Locale.ENGLISH, Scheme.LIGHT, 1280, 800);
        askedAndAnswered("asdfghjkl");
        await("the page is there", () -> scene().lookup("#nothingPage") != null);
        assertThat(text("resultsTitle")).isEqualTo("No matches");
        robot().clickOn("#nothingNearest");
        await("the page is gone", () -> scene().lookup("#nothingPage") == null);
        assertThat(text("cutLine .label")).isEqualTo("Nothing matches well. The nearest 20:");
        robot().clickOn("#cutLineToggle");
        await("the page is back", () -> scene().lookup("#nothingPage") != null);
    }

    @Test
    void aDocumentOpensInPlace() {
        open(library);
        askedAndAnswered("wicker");
        await("its card is there", () -> cardsOf("House rules") == 1);
        robot().clickOn("3 more in this document");
        await("its other passages are there", () -> cardsOf("House rules") == 4);
        robot().clickOn("Only the best of this document");
        await("they are gone", () -> cardsOf("House rules") == 1);
    }

    private long cardsOf(String name) {
        return nodes(".card").stream()
                .filter(WindowTest::isInSight)
                .filter(card -> card.getAccessibleText().contains(name))
                .count();
    }

    @Test
    void onlyWhatWasAskedHasABand() {
        open(library);
        await("the home wall is there", () -> cardsInSight() > 0);
        assertThat(nodes(".card .band-bars")).noneMatch(WindowTest::isInSight);
        askedAndAnswered("red flower");
        assertThat(firstCard()).contains("Strong match");
    }

    @Test
    void whereInAPictureIsShownOnlyWhenWanted() {
        open(library);
        askedAndAnswered("moon");
        key(KeyCode.DOWN);
        await("where is offered", () -> scene().lookup("#detailsWhere").isVisible());
        assertThat(library.told()).isEmpty();
        robot().clickOn("#detailsWhere");
        await("the picture is looked at", () -> library.told().contains("where moon"));
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
