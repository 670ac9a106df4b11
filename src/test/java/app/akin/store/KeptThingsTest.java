package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Kind;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.model.scope.Scope;
import app.akin.store.kept.ItemPlace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections, saved searches and questions in a real database. */
class KeptThingsTest extends StoreTest {

    private KeptThings kept;

    @BeforeEach
    void fill() {
        kept = DATABASE.database().kept();
        store.store(
                SPACE,
                List.of(
                        picture("cat", vector(1), seen("cat.jpg", look)),
                        picture("dog", vector(2), seen("dog.jpg", look)),
                        picture("sea", vector(3), seen("sea.jpg", look))));
    }

    private FileCollection favourites() {
        return kept.collections().getFirst();
    }

    private List<String> names(Scope scope) {
        return items.recent(scope, 0, 10).stream()
                .map(hit -> hit.file().name())
                .sorted()
                .toList();
    }

    @Test
    void favouritesAreThereOnceBeforeAnybodyMadeThem() {
        assertThat(kept.collections()).hasSize(1).allMatch(FileCollection::favourites);
        assertThat(kept.collections()).hasSize(1);
    }

    @Test
    void aCollectionIsAPlaceToSearchIn() {
        kept.keep(favourites().id(), List.of(hash("cat"), hash("sea")));
        kept.keep(favourites().id(), List.of(hash("cat")));

        Scope scope = Scope.EVERYTHING.collectedIn(favourites().id());
        assertThat(names(scope)).containsExactly("cat.jpg", "sea.jpg");
        assertThat(favourites().files()).isEqualTo(2);
        assertThat(ranking.nearest(SPACE, vector(2), Kind.PICTURE, scope, 10)).hasSize(2);
        assertThat(store.counts(scope).pictures()).isEqualTo(2);

        kept.letGo(favourites().id(), List.of(hash("cat")));
        assertThat(names(scope)).containsExactly("sea.jpg");
    }

    @Test
    void aMovedFileStaysAndOneThatComesBackIsInItAgain() {
        long trips = kept.addCollection("Trips");
        kept.keep(trips, List.of(hash("cat"), hash("never seen")));
        store.leaving().leaveOut(uri("cat.jpg"));
        Scope scope = Scope.EVERYTHING.collectedIn(trips);
        assertThat(names(scope)).isEmpty();
        assertThat(kept.hashes(trips)).containsExactlyInAnyOrder(hash("cat"), hash("never seen"));

        store.store(SPACE, List.of(picture("cat", vector(1), seen("moved.jpg", look))));
        assertThat(names(scope)).containsExactly("moved.jpg");
        assertThat(kept.contents(trips)).hasSize(1);
    }

    @Test
    void collectionsHaveNamesOfTheirOwn() {
        long trips = kept.addCollection("여행");
        long work = kept.addCollection("Work");

        assertThat(kept.addCollection("여행")).isEqualTo(trips);
        assertThat(kept.renameCollection(work, "여행")).isFalse();
        assertThat(kept.renameCollection(work, "Office")).isTrue();
        assertThat(kept.renameCollection(favourites().id(), "Mine")).isFalse();
        kept.removeCollection(favourites().id());
        kept.removeCollection(trips);
        assertThat(kept.collections()).extracting(FileCollection::name).containsExactly("", "Office");
    }

    @Test
    void aSearchIsKeptUnderItsName() {
        long id = kept.saveSearch("cats", "{\"parts\":[]}");
        SavedSearch before = kept.searches().getFirst();
        kept.seen(id);

        SavedSearch after = kept.searches().getFirst();
        assertThat(after.seen()).isAfter(before.seen());
        assertThat(kept.saveSearch("cats", "{\"parts\":[1]}")).isEqualTo(id);
        assertThat(kept.searches())
                .singleElement()
                .extracting(SavedSearch::question)
                .isEqualTo("{\"parts\":[1]}");
        kept.saveSearch("dogs", "{}");
        assertThat(kept.renameSearch(id, "dogs")).isFalse();
        kept.removeSearch(id);
        assertThat(kept.searches()).extracting(SavedSearch::name).containsExactly("dogs");
    }

    @Test
    void theLastQuestionIsFirstAndOldOnesAreForgotten() {
        IntStream.range(0, 205).forEach(number -> kept.remember("question " + number));
        kept.remember("question 100");

        assertThat(kept.asked(3)).containsExactly("question 100", "question 204", "question 203");
        assertThat(kept.asked(1_000)).hasSize(200).doesNotContain("question 2");
        kept.forgetAsked();
        assertThat(kept.asked(3)).isEmpty();
    }

    @Test
    void anItemIsFoundAgainByWhatItsFileHolds() {
        long item = items.recent(Scope.EVERYTHING, 0, 1).getFirst().itemId();
        ItemPlace place = kept.place(item).orElseThrow();

        assertThat(kept.item(place)).contains(item);
        assertThat(kept.item(new ItemPlace(hash("never seen"), 0))).isEmpty();
        assertThat(kept.place(-1)).isEmpty();
    }
}
