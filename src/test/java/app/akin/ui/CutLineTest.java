package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.Appearance;
import app.akin.ui.setup.SetupPages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where good matches end, and what is below. */
class CutLineTest extends AskedWindowTest {

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
    void itGoesAsFarAsTheCardsBesideAScrollBarToo() {
        open(library);
        askedAndAnswered("moon");
        await("rows are full below it", () -> cardsInSight() > 6);

        double cards = onFx(() -> nodes(".card").stream()
                .filter(WindowTest::isInSight)
                .mapToDouble(card -> card.localToScene(card.getLayoutBounds()).getMaxX())
                .max()
                .orElse(0));
        double line = onFx(() -> nodes("#cutLine > .line").stream()
                .mapToDouble(part -> part.localToScene(part.getLayoutBounds()).getMaxX())
                .max()
                .orElse(0));
        assertThat(line).isEqualTo(cards);
    }

    @Test
    void whereNothingMatchesThereIsAPageAndTheNearestOnlyWhenWanted() {
        open(library, SetupPages.all(() -> {}, () -> {}), Locale.ENGLISH, Appearance.LIGHT, 1280, 800);
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
        robot().clickOn("Only the best passage");
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
}
