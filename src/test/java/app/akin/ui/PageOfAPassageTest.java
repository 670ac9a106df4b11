package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passage of a PDF is shown on its page, with its words beside it. */
class PageOfAPassageTest extends AskedWindowTest {

    @BeforeEach
    void ask() {
        open(library);
        askedAndAnswered("chair");
        robot().clickOn(card("House rules"));
    }

    @Test
    void theDetailsDrawThePageAboveTheWords() {
        key(KeyCode.CONTROL, KeyCode.I);
        await("the page is drawn", () -> isDrawn("#detailsPreview") && shown("#detailsPassage"));
        assertThat(onFx(() -> view("#detailsPreview").getBoundsInParent().getHeight()))
                .as("higher than wide")
                .isGreaterThan(
                        onFx(() -> view("#detailsPreview").getBoundsInParent().getWidth()));

        robot().clickOn(card("Letter to Ruth"));
        await("a document without pages has its words alone", () -> !shown("#detailsPreview"));
        assertThat(onFx(() -> shown("#detailsPassage"))).isTrue();
        robot().clickOn(card("House rules"));
        await("and the page comes back", () -> isDrawn("#detailsPreview"));
    }

    @Test
    void theQuickLookDrawsThePageBesideTheWordsAndMakesItLarger() {
        key(KeyCode.SPACE);
        await("the page is drawn", () -> isDrawn("#quickLook .quick-content") && shown("#quickLook .quick-passage"));
        double whole = onFx(() -> view("#quickLook .quick-content").getFitWidth());
        robot().clickOn("#quickLarger");
        await("it is larger", () -> view("#quickLook .quick-content").getFitWidth() > whole * 1.3);
    }

    @Test
    void whatMatchesIsMarkedOnThePage() {
        key(KeyCode.CONTROL, KeyCode.I);
        await("it is marked in the details", () -> isMarked("#detailsPreview"));
        key(KeyCode.SPACE);
        await("it is marked in the quick look", () -> isMarked("#quickLook"));
        robot().clickOn("#quickPageForward");
        await("nothing is on the next page", () -> text("quickPage").equals("Page 3 of 3") && !isMarked("#quickLook"));
        assertThat(onFx(() -> scene().lookup("#quickPageForward").isDisabled())).isTrue();
        key(KeyCode.PAGE_UP);
        await("the page is back", () -> text("quickPage").equals("Page 2 of 3") && isMarked("#quickLook"));
        assertThat(onFx(() -> scene().lookup("#quickPageForward").isDisabled())).isFalse();
    }

    @Test
    void aDraggedPageStaysOpenAndAClickClosesIt() {
        key(KeyCode.SPACE);
        await("the page is drawn", () -> isDrawn("#quickLook .quick-content"));
        robot().clickOn("#quickLarger");
        robot().drag("#quickLook .image-view", MouseButton.PRIMARY)
                .moveBy(0, -50)
                .drop();
        assertThat(onFx(() -> shown("#quickLook"))).isTrue();
        robot().clickOn("#quickLook .image-view");
        await("it is closed", () -> !shown("#quickLook"));
    }

    @Test
    void aClickOnThePreviewOfTheDetailsOpensTheQuickLook() {
        key(KeyCode.CONTROL, KeyCode.I);
        await("the page is drawn", () -> isDrawn("#detailsPreview"));
        robot().clickOn("#detailsPreview");
        await("the quick look is there", () -> isDrawn("#quickLook .quick-content"));
    }

    private boolean isMarked(String id) {
        Node mark = scene().lookup(id + " .page-mark");
        return shown(id) && mark != null && isInSight(mark);
    }

    @Test
    void theCardShowsThePageBesideTheWordsThatMatch() {
        await("the page is there", () -> isSheetShown("House rules"));
        Node sheet = sheet("House rules");
        Node words = onFx(() -> card("House rules").lookup(".card-text"));
        assertThat(onFx(() -> sheet.getBoundsInParent().getMaxX()))
                .as("left of the words")
                .isLessThanOrEqualTo(onFx(() -> words.getBoundsInParent().getMinX()));
        assertThat(onFx(words::getOpacity)).isEqualTo(1);
        assertThat(isSheetShown("Letter to Ruth"))
                .as("a document without pages keeps its words alone")
                .isFalse();
    }

    @Test
    void whereNothingIsAskedThePageStandsInPlaceOfTheWords() {
        robot().clickOn("#searchText");
        key(KeyCode.CONTROL, KeyCode.A);
        key(KeyCode.DELETE);
        await("the page is there", () -> !nodes(".card").isEmpty() && isCardThere("House rules"));
        await(
                "it is as wide as its card",
                () -> isSheetShown("House rules")
                        && sheet("House rules").getBoundsInParent().getWidth()
                                > card("House rules").getBoundsInParent().getWidth() * 0.8);
        assertThat(onFx(() -> card("House rules").lookup(".card-text").getOpacity()))
                .isZero();
    }

    private boolean isCardThere(String name) {
        return nodes(".card").stream()
                .anyMatch(each -> each.getAccessibleText() != null
                        && each.getAccessibleText().contains(name));
    }

    private Node sheet(String name) {
        return onFx(() -> card(name).lookup(".page-sheet").getParent());
    }

    private boolean isSheetShown(String name) {
        return onFx(() ->
                sheet(name).isVisible() && card(name).lookup(".page-sheet").isVisible());
    }

    private Node card(String name) {
        return onFx(() -> nodes(".card").stream()
                .filter(each -> each.getAccessibleText() != null
                        && each.getAccessibleText().contains(name))
                .findFirst()
                .orElseThrow());
    }

    private boolean shown(String id) {
        Node node = scene().lookup(id);
        return node != null && node.isVisible();
    }

    private boolean isDrawn(String id) {
        return shown(id) && view(id) != null && view(id).getImage() != null && isInSight(view(id));
    }

    private ImageView view(String id) {
        return (ImageView) scene().lookup(id + " .image-view");
    }
}
