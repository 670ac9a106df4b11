package app.akin.store.space;

import static app.akin.store.Samples.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Role;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.IndexStore;
import app.akin.store.Samples;
import app.akin.store.TestDatabase;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import app.akin.store.ranking.VectorRanking;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import com.pgvector.PGvector;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of vectors hold unit vectors of their own space in the way that is fastest, and nothing else. */
class SpaceTableTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private IndexStore store;
    private Ranking ranking;
    private FolderLook look;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        look = store.beginLook(
                store.addFolder(URI.create("file:///pictures/"), "pictures").id());
    }

    @Test
    void whatAModelTakesIsGivenBackAndTheOthersStay() throws SQLException {
        EmbeddingSpace kept = Samples.space(384, VectorStorage.VECTOR);
        EmbeddingSpace freed = new EmbeddingSpace(
                "another", kept.weightsSha256(), kept.preprocessing(), kept.dimension(), kept.storage());
        List<UnitVector> vectors = fill(kept, 20);
        long item = ranking.nearest(kept, vectors.get(7), Kind.PICTURE, Scope.EVERYTHING, 1)
                .getFirst()
                .itemId();
        store.storeVectors(freed, Map.of(item, vectors.get(3)));
        assertThat(store.kept().all())
                .extracting(space -> space.space().model(), KeptSpace::vectors)
                .containsExactlyInAnyOrder(tuple(kept.model(), 20L), tuple("another", 1L));

        long bytes = store.kept().all().stream()
                .filter(space -> space.space().equals(freed))
                .findFirst()
                .orElseThrow()
                .bytes();
        assertThat(store.kept().free(Role.PICTURES, "another")).isEqualTo(bytes).isPositive();
        assertThat(store.kept().all()).extracting(KeptSpace::space).containsExactly(kept);
        assertThat(store.kept().free(Role.PICTURES, "another")).isZero();
        assertThat(ranking.nearest(kept, vectors.get(7), Kind.PICTURE, Scope.EVERYTHING, 30))
                .hasSize(20);
        store.storeVectors(freed, Map.of(item, vectors.get(3)));
        assertThat(store.countMissingIn(freed, EnumSet.allOf(Kind.class)))
                .as("it begins anew")
                .isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({
        "384, VECTOR, p",
        "512, VECTOR, p",
        "1024, VECTOR, p",
        "1536, VECTOR, p",
        "3072, VECTOR, e",
        "3584, VECTOR, e",
        "512, HALFVEC, p",
        "3584, HALFVEC, p",
        "4096, HALFVEC, e"
    })
    void vectorsOfEverySizeAreKeptAndFound(int dimension, VectorStorage storage, String column) throws SQLException {
        EmbeddingSpace space = Samples.space(dimension, storage);
        List<UnitVector> vectors = fill(space, 20);

        List<RankedItem> found = ranking.nearest(space, vectors.get(7), Kind.PICTURE, Scope.EVERYTHING, 3);
        assertThat(found.getFirst().score()).isCloseTo(1, within(2e-3));
        assertThat(ranking.vector(space, found.getFirst().itemId())
                        .orElseThrow()
                        .cosine(vectors.get(7)))
                .isCloseTo(1, within(1e-4));
        try (Connection connection = connection()) {
            assertThat(Statements.first(
                            connection,
                            "SELECT attstorage FROM pg_attribute "
                                    + "WHERE attrelid = ?::regclass AND attname = 'embedding'",
                            row -> row.getString(1),
                            table(connection, space).name()))
                    .contains(column);
        }
    }

    @Test
    void plainVectorsAreNotKeptOutOfLine() throws SQLException {
        EmbeddingSpace space = Samples.space(512, VectorStorage.VECTOR);
        fill(space, 50);
        try (Connection connection = connection()) {
            String table = table(connection, space).name();
            assertThat(Statements.number(connection, "SELECT pg_relation_size(?::regclass)", table))
                    .isGreaterThan(50 * 2_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NaN,0,0]", "[Infinity,0,0]", "[0,0,0]", "[0.5,0.5,0.5]", "[1,0]", "[1,0,0,0]", "[2,0,0]"})
    void databaseItselfRefusesWhatIsNoUnitVectorOfTheSpace(String vector) throws SQLException {
        EmbeddingSpace space = Samples.space(3, VectorStorage.VECTOR);
        fill(space, 1);
        try (Connection connection = connection()) {
            String insert = "UPDATE %s SET embedding = ?::vector"
                    .formatted(table(connection, space).name());
            assertThat(Statements.update(connection, insert, "[0,1,0]")).isEqualTo(1);
            assertThatThrownBy(() -> Statements.update(connection, insert, vector))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 0, 2})
    void binaryCopyOfABadVectorIsRefused(float part) throws SQLException {
        EmbeddingSpace space = Samples.space(3, VectorStorage.VECTOR);
        fill(space, 1);
        try (Connection connection = connection()) {
            SpaceTable table = table(connection, space);
            Statements.update(connection, "CREATE TEMP TABLE old AS SELECT * FROM " + table.name());
            Statements.update(connection, "DELETE FROM " + table.name());
            long item = Statements.number(connection, "SELECT item_id FROM old");
            assertThatThrownBy(() -> copyOne(connection, table, item, new float[] {part, 0, 0}))
                    .isInstanceOf(SQLException.class);
            copyOne(connection, table, item, new float[] {1, 0, 0});
            assertThat(Statements.number(connection, "SELECT count(*) FROM " + table.name()))
                    .isEqualTo(1);
        }
    }

    private static void copyOne(Connection connection, SpaceTable table, long item, float[] values)
            throws SQLException {
        try (BinaryCopy copy = table.copy(connection)) {
            copy.row(4);
            copy.bigint(item);
            copy.bigint(1);
            copy.smallint(0);
            copy.vector(values);
            copy.end();
        }
    }

    @Test
    void vectorCopiedInBinaryIsTheVectorWrittenAsText() throws SQLException {
        EmbeddingSpace space = Samples.space(512, VectorStorage.VECTOR);
        UnitVector vector = fill(space, 1).getFirst();
        try (Connection connection = connection()) {
            String same = "SELECT count(*) FROM %s WHERE embedding = ?::vector"
                    .formatted(table(connection, space).name());
            assertThat(Statements.number(connection, same, Arrays.toString(vector.values())))
                    .isEqualTo(1);
            assertThat(Statements.number(connection, same, new PGvector(vector.values())))
                    .isEqualTo(1);
        }
    }

    @Test
    void allThreeDistancesAgree() throws SQLException {
        EmbeddingSpace space = Samples.space(64, VectorStorage.VECTOR);
        fill(space, 400);
        UnitVector query = Samples.random(64, new Random(-5));
        try (Connection connection = connection()) {
            List<List<RankedItem>> answers = new ArrayList<>();
            for (VectorRanking.Distance distance : VectorRanking.Distance.values()) {
                answers.add(new VectorRanking(new Spaces(), distance)
                        .nearest(connection, space, query, Scope.EVERYTHING, 400));
            }
            for (List<RankedItem> answer : answers) {
                assertThat(answer)
                        .extracting(RankedItem::itemId)
                        .isEqualTo(answers.getFirst().stream()
                                .map(RankedItem::itemId)
                                .toList());
                IntStream.range(0, 400)
                        .forEach(i -> assertThat(answer.get(i).score())
                                .isCloseTo(answers.getFirst().get(i).score(), within(1e-5)));
            }
        }
    }

    @Test
    void spacesDoNotSeeEachOther() {
        EmbeddingSpace one = Samples.space(3, VectorStorage.VECTOR);
        EmbeddingSpace other = new EmbeddingSpace("other", one.weightsSha256(), 1, 3, VectorStorage.VECTOR);
        List<UnitVector> vectors = fill(one, 5);
        assertThat(ranking.nearest(other, vectors.getFirst(), Kind.PICTURE, Scope.EVERYTHING, 10))
                .isEmpty();
        assertThat(ranking.nearest(one, vectors.getFirst(), Kind.PICTURE, Scope.EVERYTHING, 10))
                .hasSize(5);
    }

    @Test
    void bitsAreRefusedInWords() {
        assertThatThrownBy(() -> fill(Samples.space(64, VectorStorage.BIT), 1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("one bit");
    }

    private List<UnitVector> fill(EmbeddingSpace space, int count) {
        Random random = new Random(space.dimension());
        List<UnitVector> vectors = new ArrayList<>();
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UnitVector vector = Samples.random(space.dimension(), random);
            vectors.add(vector);
            batch.add(Samples.picture("p" + i, vector, seen("p" + i, look)));
        }
        store.store(space, batch);
        return vectors;
    }

    private static Connection connection() throws SQLException {
        return TestDatabase.connections(DATABASE::address).withVectors().getConnection();
    }

    private static SpaceTable table(Connection connection, EmbeddingSpace space) throws SQLException {
        Optional<SpaceTable> table = new Spaces().find(connection, space);
        return table.orElseThrow();
    }
}
