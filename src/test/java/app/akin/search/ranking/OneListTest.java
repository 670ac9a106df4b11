package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.store.content.StoredItem;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OneListTest {

    private final Map<Long, StoredItem> items = new HashMap<>();

    @Test
    void picturesAndPassagesStandInOneOrderAndTheLineIsWhereLikelyEnds() {
        picture(1);
        picture(2);
        passage(3, 30, "one");
        OneList list = list("words");
        list.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.6, 2L, 0.1), Map.of(1L, 0.9, 2L, 0.2));
        list.add(Lane.PASSAGE_TEXT, Map.of(3L, 0.8), Map.of(3L, 0.6));

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(1L, 3L, 2L);
        assertThat(list.hits(10)).extracting(Hit::band).containsExactly(Band.STRONG, Band.LIKELY, Band.WEAK);
        assertThat(list.hits(2)).extracting(Hit::rank).containsExactly(1, 2);
    }

    @Test
    void lanesThatAgreeAreSurerThanEitherAndLessThanEvidence() {
        picture(1);
        OneList list = list("words");
        list.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.6), Map.of(1L, 0.6));
        list.add(Lane.FILE_NAME, Map.of(1L, 1.0), Map.of(1L, 0.72));

        Hit hit = list.hits(10).getFirst();
        assertThat(hit.score()).isBetween(0.73, Measured.PHRASE);
        assertThat(hit.lanes()).extracting(LaneRank::lane).containsExactly(Lane.PICTURE_VECTOR, Lane.FILE_NAME);
    }

    @Test
    void aDocumentHasOneCardAndItsOtherPassagesAreInside() {
        passage(1, 10, "one");
        passage(2, 10, "two");
        passage(3, 20, "three");
        OneList list = list("words");
        list.add(Lane.PASSAGE_TEXT, Map.of(1L, 0.1, 2L, 0.2, 3L, 0.3), Map.of(1L, 0.3, 2L, 0.7, 3L, 0.5));

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(2L, 3L);
        assertThat(list.hits(10)).extracting(Hit::more).containsExactly(1, 0);
        assertThat(list.inside().get(10L)).extracting(Hit::itemId).containsExactly(1L);
    }

    @Test
    void whereSomethingIsQuotedNothingElseIsFound() {
        picture(1);
        passage(2, 20, "The new bridge.");
        passage(3, 30, "A bridge, and new.");
        OneList list = list("\"new bridge\"");
        list.add(Lane.PASSAGE_TEXT, Map.of(2L, 0.1, 3L, 0.9), Map.of(2L, 0.1, 3L, 0.9));
        list.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.6), Map.of(1L, 0.9));

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(2L);
        assertThat(list.hits(10).getFirst().band()).isEqualTo(Band.STRONG);
    }

    @Test
    void whatIsNearerToSomethingUnwantedGoesToTheEndAndTheRestStaysAsItIs() {
        picture(1);
        picture(2);
        picture(3);
        OneList list = list("dog");
        list.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.6, 2L, 0.5, 3L, 0.4), Map.of(1L, 0.9, 2L, 0.8, 3L, 0.6));
        OneList husky = list("husky");
        husky.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.7, 2L, 0.2), Map.of(1L, 0.95, 2L, 0.3));
        list.takeAway(husky, 1);

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(2L, 3L, 1L);
        assertThat(list.hits(10)).extracting(Hit::score).containsExactly(0.8, 0.6, 0.0);
        assertThat(list.hits(10)).extracting(Hit::band).containsExactly(Band.STRONG, Band.LIKELY, Band.WEAK);
    }

    @Test
    void theMoreSomethingIsUnwantedTheLessIsLeft() {
        picture(1);
        double before = 1;
        for (double weight : List.of(0.25, 0.5, 0.75, 1.0, 1.5, 2.0)) {
            OneList list = list("dog");
            list.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.6), Map.of(1L, 0.8));
            OneList cat = list("cat");
            cat.add(Lane.PICTURE_VECTOR, Map.of(1L, 0.5), Map.of(1L, 0.5));
            list.takeAway(cat, weight);
            double left = list.hits(1).getFirst().score();
            assertThat(left).isLessThanOrEqualTo(before);
            before = left;
        }
        assertThat(before).isZero();
    }

    @Test
    void aDocumentThatIsCalledLikeSomethingUnwantedGoesWholeAndAPassageThatSpeaksOfItGoesAlone() {
        passage(1, 10, "one");
        passage(2, 10, "two");
        passage(3, 20, "three");
        passage(4, 20, "four");
        OneList list = list("words");
        list.add(
                Lane.PASSAGE_TEXT,
                Map.of(1L, 0.1, 2L, 0.2, 3L, 0.3, 4L, 0.4),
                Map.of(1L, 0.6, 2L, 0.6, 3L, 0.6, 4L, 0.6));
        OneList named = list("draft");
        named.add(Lane.FILE_NAME, Map.of(1L, 1.0), Map.of(1L, 0.72));
        named.add(Lane.FULL_TEXT, Map.of(3L, 1.0), Map.of(3L, 0.6));
        list.takeAway(named, 1);

        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(4L, 1L);
        assertThat(list.hits(10).getLast().score()).isZero();
    }

    @Test
    void whatHasAQuotationThatIsUnwantedGoesHoweverSureItIs() {
        passage(1, 10, "Invoice 42 is paid.");
        passage(2, 20, "Invoice 43 is paid.");
        OneList list = list("invoice");
        list.add(Lane.FULL_TEXT, Map.of(1L, 1.0, 2L, 1.0), Map.of(1L, 0.97, 2L, 0.97));
        OneList quoted = list("\"invoice 42\"");
        quoted.add(Lane.FULL_TEXT, Map.of(1L, 1.0, 2L, 0.5), Map.of(1L, 0.5, 2L, 0.14));
        list.takeAway(quoted, 1);

        assertThat(list.hits(10)).extracting(Hit::score).containsExactly(0.97, 0.0);
        assertThat(list.hits(10)).extracting(Hit::itemId).containsExactly(2L, 1L);
    }

    private OneList list(String typed) {
        return new OneList(TypedWords.of(typed), items);
    }

    private void picture(long id) {
        items.put(id, new StoredItem(id, Kind.PICTURE, file(id), Optional.empty()));
    }

    private void passage(long id, long document, String text) {
        Passage passage = new Passage((int) id, 0, text.length(), OptionalInt.empty(), text);
        items.put(id, new StoredItem(id, Kind.PASSAGE, file(document), Optional.of(passage)));
    }

    private static IndexedFile file(long content) {
        return new IndexedFile(
                content,
                content,
                URI.create("file:///" + content),
                "file " + content,
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
