package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.ranking.Measurement;
import app.akin.store.ranking.RankedItem;
import app.akin.store.server.ServerException;
import app.akin.store.space.Pace;
import app.akin.task.Cancellation;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How exactly vectors are kept is changed in place, and nothing is lost by it. */
class PrecisionTest extends StoreTest {

    @RegisterExtension
    static final TestDatabase COPY = new TestDatabase();

    private static final int MANY = 3_000;
    private static final int DIMENSION = 64;
    private static final EmbeddingSpace SIXTY_FOUR = Samples.space(DIMENSION, VectorStorage.VECTOR);

    private final Random random = new Random(5);
    private final Map<Long, UnitVector> vectors = new HashMap<>();
    private Precision precision;
    private Folder second;

    @BeforeEach
    void fill() {
        precision = DATABASE.database().precision();
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, MANY);
        second = store.addFolder(URI.create("file:///second/"), "second");
        ManyRows.pictures(DATABASE, second.id(), look.run(), 1, 40);
        UnitVector[] centres = new UnitVector[12];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = Samples.random(DIMENSION, random);
        }
        store.missingIn(SIXTY_FOUR, Set.of(Kind.PICTURE), 0, MANY + 100).forEach(missing -> {
            long item = missing.items().getFirst().itemId();
            vectors.put(item, near(centres[(int) (item % centres.length)]));
        });
        store.storeVectors(SIXTY_FOUR, vectors);
    }

    @Test
    void signsAloneAreLookedThroughFirstAndTheBestAreTheSame() {
        List<UnitVector> questions =
                vectors.values().stream().limit(20).map(this::near).toList();
        List<List<RankedItem>> exact =
                questions.stream().map(each -> nearest(each, Scope.EVERYTHING)).toList();
        choose(Optional.of(VectorStorage.BIT));

        assertThat(size().now()).isEqualTo(VectorStorage.BIT);
        long same = 0;
        for (int i = 0; i < questions.size(); i++) {
            Set<RankedItem> found = new HashSet<>(nearest(questions.get(i), Scope.EVERYTHING));
            same += exact.get(i).stream().filter(found::contains).count();
        }
        assertThat(same / (50.0 * questions.size())).as("recall at 50").isGreaterThanOrEqualTo(0.995);
        List<RankedItem> inLarge = nearest(questions.getFirst(), Scope.EVERYTHING.within(folder.id()));
        assertThat(inLarge)
                .as("a filter that holds nearly all leaves out what it does not hold")
                .hasSize(50);
        assertThat(nearest(questions.getFirst(), Scope.EVERYTHING.within(second.id())))
                .as("a small filter holds none of them")
                .doesNotContainAnyElementsOf(inLarge);
        assertThat(nearest(questions.getFirst(), Scope.EVERYTHING.within(second.id())))
                .as("a filter finds as many as there are")
                .hasSize(40);
    }

    @Test
    void whatIsWrittenAndRemovedUnderSignsIsFoundAndGone() throws SQLException {
        choose(Optional.of(VectorStorage.BIT));
        long item = vectors.keySet().iterator().next();
        UnitVector other = Samples.random(DIMENSION, random);
        store.storeVectors(SIXTY_FOUR, Map.of(item, other));
        assertThat(nearest(other, Scope.EVERYTHING).getFirst().itemId()).isEqualTo(item);

        TestDatabase.forget(store.leaving(), folder.id());
        assertThat(nearest(other, Scope.EVERYTHING)).hasSize(40);
        String signs = "vectors_" + id() + "_bits";
        assertThat(ManyRows.count(DATABASE.address(), signs)).isEqualTo(40);
    }

    @Test
    void theTypeIsChangedInPlaceAndBackAndAChangeThatWasCutOffGoesOn() throws SQLException {
        UnitVector question = near(vectors.values().iterator().next());
        List<Long> exact = ids(nearest(question, Scope.EVERYTHING));
        precision.choose(SIXTY_FOUR, Optional.of(VectorStorage.HALFVEC));
        assertThatThrownBy(() -> precision.keep(new CutOff())).isInstanceOf(CancellationException.class);
        assertThat(size().now()).as("the old one answers").isEqualTo(VectorStorage.VECTOR);

        long item = exact.getLast();
        store.storeVectors(SIXTY_FOUR, Map.of(item, question));
        assertThat(nearest(question, Scope.EVERYTHING).getFirst().itemId()).isEqualTo(item);
        precision.keep(Pace.NONE);
        assertThat(size().now()).isEqualTo(VectorStorage.HALFVEC);
        assertThat(nearest(question, Scope.EVERYTHING).getFirst().itemId())
                .as("what was written meanwhile is there")
                .isEqualTo(item);
        List<Long> half = ids(nearest(question, Scope.EVERYTHING));
        half.retainAll(exact);
        assertThat(half).hasSizeGreaterThanOrEqualTo(49);

        choose(Optional.of(VectorStorage.VECTOR));
        assertThat(size().vectors()).isEqualTo(MANY + 40);
        assertThat(ids(nearest(question, Scope.EVERYTHING))).isEqualTo(ids(nearest(question, Scope.EVERYTHING)));
        assertThat(ManyRows.count(DATABASE.address(), "pg_class WHERE relkind = 'r' AND relname LIKE 'vectors%'"))
                .as("tables left")
                .isEqualTo(1);
    }

    @Test
    void whatLeavesWhileTheTypeIsChangedIsGoneFromBothTables() throws SQLException {
        choose(Optional.of(VectorStorage.BIT));
        choose(Optional.of(VectorStorage.VECTOR));
        precision.choose(SIXTY_FOUR, Optional.of(VectorStorage.HALFVEC));
        assertThatThrownBy(() -> precision.keep(new CutOff())).isInstanceOf(CancellationException.class);
        assertThat(ManyRows.count(DATABASE.address(), "vectors_%d_1".formatted(id())))
                .isPositive();
        TestDatabase.forget(store.leaving(), folder.id());

        assertThat(ManyRows.count(DATABASE.address(), "vectors_" + id())).isEqualTo(40);
        assertThat(ManyRows.count(DATABASE.address(), "vectors_%d_1".formatted(id())))
                .isZero();
        precision.keep(Pace.NONE);
        assertThat(size().vectors()).isEqualTo(40);
    }

    @Test
    void signsThatAreNotThoseOfTheVectorsAreDroppedAndMadeAnew() {
        choose(Optional.of(VectorStorage.BIT));
        DATABASE.execute("UPDATE vectors_%1$d_bits SET signs = ~signs".formatted(id()));
        UnitVector question = vectors.get(vectors.keySet().iterator().next());
        precision.keep(Pace.NONE);

        assertThat(size().now()).isEqualTo(VectorStorage.BIT);
        assertThat(nearest(question, Scope.EVERYTHING).getFirst().score()).isGreaterThan(0.9999);
    }

    /** Else all vectors would be compared until the library had grown by half. */
    @Test
    void signsWhoseTrialWasCutOffAreTriedTheNextTime() {
        choose(Optional.of(VectorStorage.BIT));
        DATABASE.execute(
                "UPDATE embedding_space SET candidates = NULL; UPDATE space_measure SET sampled = storage <> 'VECTOR'");
        assertThat(size().now()).isEqualTo(VectorStorage.VECTOR);

        precision.keep(Pace.NONE);

        assertThat(size().now()).isEqualTo(VectorStorage.BIT);
    }

    @Test
    void everyWayIsMeasuredAndTheExactOneRecommendedWhileItIsFast() {
        precision.measure(SIXTY_FOUR, Pace.NONE);

        assertThat(size().measured())
                .extracting(Measurement::storage)
                .containsExactlyInAnyOrder(VectorStorage.values());
        assertThat(size().measured()).allSatisfy(each -> {
            assertThat(each.recall10()).isBetween(0.5, 1.0);
            assertThat(each.p50()).isPositive().isLessThanOrEqualTo(each.p95());
            assertThat(each.bytes()).isPositive();
        });
        assertThat(size().of(VectorStorage.VECTOR).orElseThrow().recall50()).isEqualTo(1);
        assertThat(size().of(VectorStorage.HALFVEC).orElseThrow().sampled()).isTrue();
    }

    @Test
    void aLibraryWithSignsIsCopiedWhole() throws ServerException {
        choose(Optional.of(VectorStorage.BIT));
        COPY.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        new LibraryCopy((rows, of) -> {}).copy(DATABASE.address(), COPY.address());
        try (Database copied = Database.open(COPY.address())) {
            UnitVector question = vectors.values().iterator().next();
            assertThat(copied.precision().sizes()).isEqualTo(precision.sizes());
            assertThat(copied.ranking().nearest(SIXTY_FOUR, question, Kind.PICTURE, Scope.EVERYTHING, 50))
                    .isEqualTo(nearest(question, Scope.EVERYTHING));
        }
    }

    private void choose(Optional<VectorStorage> wish) {
        precision.choose(SIXTY_FOUR, wish);
        precision.keep(Pace.NONE);
    }

    private SpaceSize size() {
        return precision.sizes().getFirst();
    }

    private static long id() {
        try {
            return ManyRows.number(DATABASE.address(), "SELECT id FROM embedding_space");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RankedItem> nearest(UnitVector question, Scope scope) {
        return ranking.nearest(SIXTY_FOUR, question, Kind.PICTURE, scope, 50);
    }

    private static List<Long> ids(List<RankedItem> items) {
        return new ArrayList<>(items.stream().map(RankedItem::itemId).toList());
    }

    private UnitVector near(UnitVector vector) {
        float[] values = vector.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.1 * random.nextGaussian());
        }
        return UnitVector.normalised(values);
    }

    /** Ends after the first step. */
    private static final class CutOff implements Pace {

        private final Cancellation cancellation = new Cancellation();

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }

        @Override
        public void at(EmbeddingSpace space, long done, long of) {
            cancellation.cancel();
        }
    }
}
