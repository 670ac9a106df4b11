package app.akin.store.space;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.IndexStore;
import app.akin.store.Samples;
import app.akin.store.TestDatabase;
import app.akin.store.content.StoredItem;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import app.akin.store.sql.Statements;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces of many dimensions rank as they should, and half-precision vectors rank as exact ones do in half the room. */
class StorageTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int ITEMS = 800;
    private static final int QUERIES = 40;
    private static final int TOP = 10;
    private static final Map<String, String> FIGURES = new TreeMap<>();

    private IndexStore store;
    private Ranking ranking;
    private List<Long> items;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
    }

    @AfterAll
    static void tell() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("halfvec.json"), "{" + String.join(", ", FIGURES.values()) + "}\n");
    }

    @ParameterizedTest
    @CsvSource({"3072, VECTOR", "3072, HALFVEC", "3584, VECTOR", "3584, HALFVEC", "4096, HALFVEC"})
    void largeSpacesRankAsTheCosineDoes(int dimension, VectorStorage storage) {
        List<UnitVector> vectors = fill(List.of(Samples.space(dimension, storage)), 200, Cloud.RANDOM);
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            UnitVector query = Samples.random(dimension, random);
            List<Long> byHand = IntStream.range(0, vectors.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer at) -> -vectors.get(at).cosine(query)))
                    .limit(TOP)
                    .map(items::get)
                    .toList();
            Set<Long> found = new HashSet<>(nearest(Samples.space(dimension, storage), query));
            found.retainAll(byHand);
            assertThat(found).hasSizeGreaterThanOrEqualTo(storage == VectorStorage.VECTOR ? TOP : TOP - 1);
        }
    }

    /** What {@link VectorStorage#usual} rests on. */
    @ParameterizedTest
    @ValueSource(ints = {512, 768, 1024, 1536, 3072, 3584})
    void halfVectorsRankAsExactOnesDo(int dimension) throws SQLException {
        EmbeddingSpace exact = Samples.space(dimension, VectorStorage.VECTOR);
        EmbeddingSpace half = Samples.space(dimension, VectorStorage.HALFVEC);
        for (Cloud cloud : Cloud.values()) {
            DATABASE.empty();
            List<UnitVector> vectors = fill(List.of(exact, half), ITEMS, cloud);
            Random random = new Random(dimension);
            double same = 0;
            double exactMillis = 0;
            double halfMillis = 0;
            for (int i = 0; i < QUERIES; i++) {
                UnitVector query = cloud.near(vectors.get(random.nextInt(ITEMS)), random);
                long start = System.nanoTime();
                List<Long> wanted = nearest(exact, query);
                long between = System.nanoTime();
                Set<Long> found = new HashSet<>(nearest(half, query));
                halfMillis += (System.nanoTime() - between) / 1e6 / QUERIES;
                exactMillis += (between - start) / 1e6 / QUERIES;
                found.retainAll(wanted);
                same += found.size() / (double) TOP / QUERIES;
            }
            long exactBytes = bytes(exact) / ITEMS;
            long halfBytes = bytes(half) / ITEMS;
            FIGURES.put(
                    cloud + "-" + (10_000 + dimension),
                    String.format(
                            Locale.ROOT,
                            "\"%s %d\": {\"recall@10\": %.4f, \"bytes a vector\": %d, \"bytes a half\": %d,"
                                    + " \"ms exact\": %.1f, \"ms half\": %.1f}",
                            cloud,
                            dimension,
                            same,
                            exactBytes,
                            halfBytes,
                            exactMillis,
                            halfMillis));
            assertThat(same).as("recall@10, %s", cloud).isGreaterThanOrEqualTo(0.98);
            assertThat(halfBytes).as("bytes a vector").isLessThan(exactBytes * 2 / 3);
            assertThat(VectorStorage.usual(dimension))
                    .isEqualTo(exactBytes < 8_000 ? VectorStorage.VECTOR : VectorStorage.HALFVEC);
        }
    }

    private List<Long> nearest(EmbeddingSpace space, UnitVector query) {
        return ranking.nearest(space, query, Kind.PASSAGE, Scope.EVERYTHING, TOP).stream()
                .map(RankedItem::itemId)
                .toList();
    }

    /** The same vectors in every space; the items get the ids in their order. */
    private List<UnitVector> fill(List<EmbeddingSpace> spaces, int count, Cloud cloud) {
        FolderLook look = store.beginLook(
                store.addFolder(URI.create("file:///texts/"), "texts").id());
        List<String> texts =
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
        store.store(Samples.SPACE, List.of(Samples.document("d", texts, Samples.seen("d.txt", look))));
        int dimension = spaces.getFirst().dimension();
        List<UnitVector> vectors = cloud.vectors(count, dimension, new Random(dimension));
        items = store.missingIn(spaces.getFirst(), Set.of(Kind.PASSAGE), 0, 1).getFirst().items().stream()
                .map(StoredItem::itemId)
                .toList();
        for (EmbeddingSpace space : spaces) {
            for (int from = 0; from < count; from += 500) {
                Map<Long, UnitVector> some = new TreeMap<>();
                for (int i = from; i < Math.min(count, from + 500); i++) {
                    some.put(items.get(i), vectors.get(i));
                }
                store.storeVectors(space, some);
            }
        }
        return vectors;
    }

    private static long bytes(EmbeddingSpace space) throws SQLException {
        try (Connection connection =
                TestDatabase.connections(DATABASE::address).withVectors().getConnection()) {
            return Statements.number(
                    connection,
                    "SELECT pg_table_size(?::regclass)",
                    new Spaces().find(connection, space).orElseThrow().name());
        }
    }

    /** How vectors lie. */
    private enum Cloud {
        /** Everywhere alike: the nearest are hardly nearer than the others, which is the hardest to rank. */
        RANDOM,
        /** Around few centres, as texts about few subjects do. */
        CLUSTERED;

        List<UnitVector> vectors(int count, int dimension, Random random) {
            List<UnitVector> centres = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                centres.add(Samples.random(dimension, random));
            }
            List<UnitVector> vectors = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                vectors.add(
                        this == RANDOM
                                ? Samples.random(dimension, random)
                                : mixed(centres.get(i % centres.size()), 0.6f, random));
            }
            return vectors;
        }

        UnitVector near(UnitVector vector, Random random) {
            return this == RANDOM ? Samples.random(vector.dimension(), random) : mixed(vector, 0.6f, random);
        }

        private static UnitVector mixed(UnitVector vector, float noise, Random random) {
            float[] values = vector.values();
            float[] other = Samples.random(values.length, random).values();
            for (int i = 0; i < values.length; i++) {
                values[i] += noise * other[i];
            }
            return UnitVector.normalised(values);
        }
    }
}
