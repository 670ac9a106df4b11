package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
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
