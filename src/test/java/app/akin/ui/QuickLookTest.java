package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One result over the whole window: the next one, and nearer, by mouse and by keys. */
class QuickLookTest extends AskedWindowTest {

    @BeforeEach
    void look() {
        open(library);
        askedAndAnswered("moon");
        clickOnFirstCard().push(KeyCode.SPACE);
        await("it is there", () -> quick("#quickBar").isVisible() && picture().getImage() != null);
    }

    @Test
    void buttonsGoOnToTheNextResultAndBack() {
        assertThat(count()).startsWith("1 of ");
        robot().clickOn("#quickNext");
        await("the second is shown", () -> count().startsWith("2 of "));
        robot().clickOn("#quickPrevious");
        await("the first is shown", () -> count().startsWith("1 of "));
        assertThat(onFx(() -> quick("#quickPrevious").isDisabled())).isTrue();
        robot().clickOn("#quickClose");
        await("it is closed", () -> !quick("").isVisible());
    }

    @Test
    void aPictureIsZoomedByButtonsKeysAndWheelAndDraggedThen() {
        double whole = width();
        double rows = rowHeight();
        robot().clickOn("#quickLarger");
        await("it is larger", () -> width() > whole * 1.3);
        robot().push(KeyCode.CONTROL, KeyCode.DIGIT0);
        await("it is whole again", () -> width() == whole);
        robot().push(KeyCode.CONTROL, KeyCode.EQUALS);
        await("the keys make it larger, too", () -> width() > whole * 1.3);
        assertThat(rowHeight()).as("the wall stays as it was").isEqualTo(rows);

        robot().moveTo(picture());
        robot().scroll(30, javafx.geometry.VerticalDirection.UP);
        await("the wheel makes it larger", () -> width() > scene().getWidth());
        Bounds before = onFx(() -> picture().getBoundsInParent());
        robot().drag(MouseButton.PRIMARY).moveBy(-60, -40).drop();
        await(
                "it moved with the mouse",
                () -> picture().getBoundsInParent().getMinX() < before.getMinX() - 30
                        && picture().getBoundsInParent().getMinY() < before.getMinY() - 20);
        assertThat(onFx(() -> quick("").isVisible()))
                .as("a drag closes nothing")
                .isTrue();
    }

    @Test
    void theNameStandsInTheMiddleBetweenItsArrows() {
        double left = onFx(() -> bounds("#quickPrevious").getMinX());
        double right = onFx(() -> bounds("#quickNext").getMaxX());
        assertThat((left + right) / 2)
                .isCloseTo(onFx(() -> scene().getWidth() / 2), org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void lettersTypedInItCloseItAndBeginAnotherQuestion() {
        robot().write("sea");
        await("it is closed", () -> !quick("").isVisible());
        await("they are in the field", () -> field().getText().equals("sea"));
    }

    @Test
    void anotherQuestionClosesIt() {
        robot().clickOn("#searchText").write(" and sea");
        await("it is closed", () -> !quick("").isVisible());
    }

    @Test
    void itCountsAllThatItsArrowsGoThrough() {
        assertThat(count()).as("3 that match, and what is below the line").isEqualTo("1 of 123");
        robot().push(KeyCode.ESCAPE).push(KeyCode.ALT, KeyCode.HOME);
        await("what was added last is there", () -> navigator().asked().get().isEmpty());
        clickOnFirstCard().push(KeyCode.SPACE);
        await("it is counted, too", () -> count().matches("\\d+ of \\d+"));
    }

    private TextInputControl field() {
        return (TextInputControl) scene().lookup("#searchText");
    }

    private Bounds bounds(String inside) {
        return quick(inside).localToScene(quick(inside).getLayoutBounds());
    }

    private double rowHeight() {
        return onFx(() -> scene().lookup(".card").getBoundsInLocal().getHeight());
    }

    private Node quick(String inside) {
        return scene().lookup(("#quickLook " + inside).strip());
    }

    private ImageView picture() {
        return (ImageView) scene().lookup("#quickLook .image-view");
    }

    private double width() {
        return onFx(() -> picture().getFitWidth());
    }

    private String count() {
        return onFx(() -> ((Label) quick("#quickCount")).getText());
    }
}
