package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Function<Hit, List<Hit>> NONE = hit -> List.of();

    private static Hit picture(long id, Band band) {
        return WallModelTest.hit(id).in(band);
    }

    /** A passage that stands for {@code more} others. */
    private static Hit document(long id, long document, int more) {
        IndexedFile file = new IndexedFile(
                document,
                document,
                URI.create("file:///d/" + document),
                "letter " + document,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage words = new Passage(0, 0, 5, OptionalInt.empty(), "words");
        return new Hit(1, id, Kind.PASSAGE, file, 0, Optional.of(words), List.of(), Band.STRONG, more);
    }

    private static List<Hit> pictures(int sure, int weak) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sure + weak; i++) {
            hits.add(picture(1 + i, i < sure ? Band.LIKELY : Band.WEAK));
        }
        return hits;
    }

    private static List<Long> ids(Sheet sheet) {
        return sheet.items().stream().map(Hit::itemId).toList();
    }

    @Test
    void theNextOfAStackIsAsOpenAsTheOneBefore() {
        assertThat(Opening.USUAL.toggled(1).handedOn(1, 11).documents()).containsExactly(11L);
        assertThat(Opening.USUAL.handedOn(1, 11)).isEqualTo(Opening.USUAL);
    }

    @Test
    void aStackOpensInPlaceAboveTheLineAndIsCountedOnce() {
        Hit top = picture(1, Band.STRONG).with(2);
        List<Hit> others = List.of(picture(11, Band.STRONG), picture(12, Band.LIKELY));
        List<Hit> cards = List.of(top, picture(2, Band.LIKELY), picture(3, Band.WEAK));
        Function<Hit, List<Hit>> siblings = hit -> hit.equals(top) ? others : List.of();

        assertThat(ids(Sheet.of(cards, siblings, Opening.USUAL))).containsExactly(1L, 2L, 3L);

        Sheet opened =
                Sheet.of(cards, siblings, Opening.USUAL.toggled(top.file().contentId()));
        assertThat(ids(opened)).containsExactly(1L, 11L, 12L, 2L, 3L);
        assertThat(opened.above()).isEqualTo(2);
        assertThat(opened.line()).hasValue(4);
        assertThat(opened.isOpened(top)).isTrue();
    }

    @Test
    void withFiveAboveTheLineTheWeakerAreHidden() {
        Sheet sheet = Sheet.of(pictures(5, 41), NONE, Opening.USUAL);
        assertThat(sheet.items()).hasSize(5);
        assertThat(sheet.weaker()).isEqualTo(41);
        assertThat(sheet.line()).hasValue(5);
        assertThat(Sheet.of(pictures(5, 41), NONE, Opening.USUAL.weaker(true)).items())
                .hasSize(46);
    }

    @Test
    void withFewerTheyAreShownUntilSomebodyHidesThem() {
        assertThat(Sheet.of(pictures(4, 41), NONE, Opening.USUAL).items()).hasSize(45);
        assertThat(Sheet.of(pictures(4, 41), NONE, Opening.USUAL.weaker(false)).items())
                .hasSize(4);
    }

    @Test
    void whereAllAnswerThereIsNoLine() {
        assertThat(Sheet.of(pictures(3, 0), NONE, Opening.USUAL).line()).isEmpty();
    }

    @Test
    void whereNothingAnswersTheNearestTwentyAreShownOnlyWhenWanted() {
        assertThat(Sheet.of(pictures(0, 200), NONE, Opening.USUAL).items()).isEmpty();
        Sheet wanted = Sheet.of(pictures(0, 200), NONE, Opening.USUAL.weaker(true));
        assertThat(wanted.items()).hasSize(20);
        assertThat(wanted.line()).hasValue(0);
    }

    @Test
    void anyOrderKeepsTheWeakerBelowTheLine() {
        List<Hit> byName = List.of(picture(1, Band.WEAK), picture(2, Band.STRONG));
        assertThat(ids(Sheet.of(byName, NONE, Opening.USUAL))).containsExactly(2L, 1L);
    }

    @Test
    void aDocumentIsOneCardThatOpensInPlace() {
        List<Hit> hits = List.of(document(1, 7, 2), picture(2, Band.LIKELY));
        List<Hit> others = List.of(document(3, 7, 0).in(Band.WEAK), document(4, 7, 0));
        Sheet closed = Sheet.of(hits, hit -> others, Opening.USUAL);
        assertThat(ids(closed)).containsExactly(1L, 2L);
        Sheet opened = Sheet.of(hits, hit -> others, Opening.USUAL.toggled(7));
        assertThat(ids(opened)).containsExactly(1L, 3L, 4L, 2L);
        assertThat(opened.isOpened(hits.getFirst())).isTrue();
        assertThat(opened.inside()).containsExactlyInAnyOrder(3L, 4L);
        assertThat(opened.above()).isEqualTo(2);
        assertThat(ids(Sheet.of(hits, hit -> others, Opening.USUAL.toggled(7).toggled(7))))
                .containsExactly(1L, 2L);
    }
}
