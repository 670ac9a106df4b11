package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Role;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.content.MissingContent;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Vectors of several models lie beside each other: they are filled, taken over and freed. */
class SpacesTest extends StoreTest {

    private static final Set<Kind> BOTH = EnumSet.allOf(Kind.class);

    @Test
    void secondSpaceIsFilledFromWhatIsStored() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        document("d", List.of("one", "two"), seen("d.txt", look))));
        var second = Samples.space(3, VectorStorage.VECTOR);
        UnitVector unit = UnitVector.of(new float[] {0, 1, 0});

        assertThat(store.countMissingIn(SPACE, BOTH)).isZero();
        assertThat(store.countMissingIn(second, BOTH)).isEqualTo(2);
        List<MissingContent> missing = store.missingIn(second, BOTH, 0, 10);
        assertThat(missing).extracting(MissingContent::hash).containsExactly(hash("a"), hash("d"));
        store.storeVectors(second, Map.of(missing.get(1).items().get(0).itemId(), unit, 999_999L, unit));
        List<MissingContent> rest = store.missingIn(second, BOTH, missing.get(0).contentId(), 10);
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().items())
                .extracting(item -> item.passage().orElseThrow().text())
                .containsExactly("two");
        assertThat(store.known(List.of(uri("d.txt")), second).get(uri("d.txt")).complete())
                .as("a run has nothing to do for a document")
                .isTrue();
        assertThat(store.known(List.of(uri("a.jpg")), second).get(uri("a.jpg")).complete())
                .isFalse();
        assertThat(store.missingIn(second, BOTH, missing.get(1).contentId(), 10))
                .isEmpty();
        assertThat(store.countMissingIn(second, EnumSet.of(Kind.PASSAGE))).isEqualTo(1);
        assertThat(store.missingIn(second, EnumSet.of(Kind.PASSAGE), 0, 10))
                .extracting(MissingContent::hash)
                .containsExactly(hash("d"));
    }

    @Test
    void picturesAloneAreTakenOverFromASpaceWhereTheyHaveTheSameVectors() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look)),
                        document("d", List.of("one"), seen("d.txt", look))));
        EmbeddingSpace other = new EmbeddingSpace("other", hash("others"), 1, Samples.DIMENSION, VectorStorage.VECTOR);
        EmbeddingSpace nowhere =
                new EmbeddingSpace("nowhere", hash("none"), 1, Samples.DIMENSION, VectorStorage.VECTOR);

        assertThat(store.copyPictures(nowhere, other, 0, 10)).isEqualTo(Long.MAX_VALUE);
        long first = store.copyPictures(SPACE, other, 0, 1);
        assertThat(store.countMissingIn(other, EnumSet.of(Kind.PICTURE))).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThat(store.copyPictures(SPACE, other, first, 10)).isEqualTo(Long.MAX_VALUE);
            assertThat(store.countMissingIn(other, EnumSet.of(Kind.PICTURE))).isZero();
        }
        assertThat(store.contents(List.of(hash("a"), hash("b"), hash("d")), other))
                .containsOnlyKeys(hash("a"), hash("b"), hash("d"));
        assertThat(store.countMissingIn(other, EnumSet.of(Kind.PASSAGE)))
                .as("no passage was taken over")
                .isEqualTo(1);
        Ranking ranking = DATABASE.database().ranking();
        List<RankedItem> nearest = ranking.nearest(other, vector(2), Kind.PICTURE, Scope.EVERYTHING, 1);
        assertThat(nearest)
                .isEqualTo(ranking.nearest(SPACE, vector(2), Kind.PICTURE, Scope.EVERYTHING, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isCloseTo(1, within(1e-5)));
    }

    @Test
    void theVectorsOfPassagesAreFreedAndThoseOfPicturesStay() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        document("d", List.of("one", "two"), seen("d.txt", look))));
        assertThat(store.kept().all()).singleElement().satisfies(kept -> {
            assertThat(kept.vectors()).isEqualTo(3);
            assertThat(kept.passages()).isEqualTo(2);
        });

        assertThat(store.kept().free(Role.PASSAGES, SPACE.model())).isNotNegative();
        assertThat(store.kept().all()).singleElement().satisfies(kept -> {
            assertThat(kept.vectors()).isEqualTo(1);
            assertThat(kept.passages()).isZero();
        });
        Ranking ranking = DATABASE.database().ranking();
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isCloseTo(1, within(1e-5)));
        assertThat(ranking.fullText("two", Scope.EVERYTHING, 1)).hasSize(1);
        store.storeVectors(
                SPACE,
                Map.of(
                        store.missingIn(SPACE, BOTH, 0, 1)
                                .getFirst()
                                .items()
                                .getFirst()
                                .itemId(),
                        vector(4)));
        assertThat(store.countMissingIn(SPACE, BOTH)).as("half of it is back").isEqualTo(1);
    }
}
