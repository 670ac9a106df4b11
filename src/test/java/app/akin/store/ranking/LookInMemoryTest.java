package app.akin.store.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.ManyRows;
import app.akin.store.Samples;
import app.akin.store.StoreTest;
import app.akin.store.TestDatabase;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.Pace;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import app.akin.store.sql.Transactions;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signs in memory answer as the server's do, and know what the server knows. */
class LookInMemoryTest extends StoreTest {

    private static final int MANY = 3_000;
    private static final int DIMENSION = 64;
    private static final int BEST = 50;
    private static final EmbeddingSpace SPACE = Samples.space(DIMENSION, VectorStorage.VECTOR);

    private final Random random = new Random(5);
    private final Map<Long, UnitVector> vectors = new HashMap<>();
    private final Spaces spaces = new Spaces();
    private Connections connections;
    private Transactions transactions;
    private HeldSigns signs;
    private VectorRanking inMemory;
    private Folder second;

    @BeforeEach
    void fill() {
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, MANY);
        second = store.addFolder(URI.create("file:///second/"), "second");
        ManyRows.pictures(DATABASE, second.id(), look.run(), 1, 40);
        store.missingIn(SPACE, Set.of(Kind.PICTURE), 0, MANY + 100)
                .forEach(
                        missing -> vectors.put(missing.items().getFirst().itemId(), Samples.random(DIMENSION, random)));
        store.storeVectors(SPACE, vectors);
        DATABASE.database().precision().choose(SPACE, Optional.of(VectorStorage.BIT));
        DATABASE.database().precision().keep(Pace.NONE);
        connections = TestDatabase.connections(DATABASE::address);
        transactions = new Transactions(connections);
        signs = new HeldSigns(transactions);
        inMemory = new VectorRanking(spaces, signs);
        signs.hold(table());
    }

    @AfterEach
    void end() {
        signs.close();
    }

    @Test
    void itAnswersAsTheServerDoesInEveryFilter() {
        VectorRanking byServer = new VectorRanking(spaces);
        List<Scope> scopes = List.of(
                Scope.EVERYTHING.only(Kind.PICTURE),
                Scope.EVERYTHING.only(Kind.PICTURE).within(folder.id()),
                Scope.EVERYTHING.only(Kind.PICTURE).within(second.id()),
                Scope.EVERYTHING.within(second.id()));
        for (Scope scope : scopes) {
            for (int i = 0; i < 5; i++) {
                UnitVector question = Samples.random(DIMENSION, random);
                assertThat(ask(inMemory, question, scope)).isEqualTo(ask(byServer, question, scope));
            }
        }
        assertThat(ask(inMemory, Samples.random(DIMENSION, random), Scope.EVERYTHING.within(second.id())))
                .hasSize(40);
        assertThat(ask(inMemory, Samples.random(DIMENSION, random), Scope.EVERYTHING.only(Kind.PASSAGE)))
                .isEmpty();
    }

    @Test
    void whatOthersWriteIsFoundAtOnceAndTwice() {
        for (int i = 0; i < 2; i++) {
            long item = vectors.keySet().stream().skip(i).findFirst().orElseThrow();
            UnitVector other = Samples.random(DIMENSION, random);
            store.storeVectors(SPACE, Map.of(item, other));
            assertThat(first(other)).isEqualTo(item);
            assertThat(first(other)).isEqualTo(item);
        }
    }

    @Test
    void aWriterThatEndsAfterALaterOneIsNotPassedBy() throws SQLException {
        UnitVector early = Samples.random(DIMENSION, random);
        UnitVector late = Samples.random(DIMENSION, random);
        List<Long> items = vectors.keySet().stream().limit(2).toList();
        try (Connection slow = connections.getConnection()) {
            slow.setAutoCommit(false);
            write(slow, items.getFirst(), early);
            try (Connection quick = connections.getConnection()) {
                write(quick, items.getLast(), late);
            }
            assertThat(first(late)).isEqualTo(items.getLast());
            assertThat(first(early)).as("not written yet").isNotEqualTo(items.getFirst());
            slow.commit();
        }
        assertThat(first(early)).isEqualTo(items.getFirst());
        assertThat(first(late)).isEqualTo(items.getLast());
    }

    @Test
    void whatIsRemovedIsGoneAndWhatComesIntoAFolderIsInIt() {
        Scope inSecond = Scope.EVERYTHING.within(second.id());
        UnitVector question = Samples.random(DIMENSION, random);
        assertThat(ask(inMemory, question, inSecond)).hasSize(40);
        ManyRows.pictures(DATABASE, second.id(), look.run(), 41, 45);
        Map<Long, UnitVector> more = new HashMap<>();
        store.missingIn(SPACE, Set.of(Kind.PICTURE), 0, 10)
                .forEach(missing -> more.put(missing.items().getFirst().itemId(), Samples.random(DIMENSION, random)));
        store.storeVectors(SPACE, more);
        assertThat(ask(inMemory, question, inSecond)).hasSize(45);

        TestDatabase.forget(store.leaving(), folder.id());
        assertThat(ask(inMemory, question, Scope.EVERYTHING))
                .as("nearly all that is in memory is gone")
                .hasSize(45);
        signs.hold(table());
        assertThat(ask(inMemory, question, Scope.EVERYTHING)).as("read anew").hasSize(45);
    }

    @Test
    void signsThatAreMadeAnewAreNotTakenForTheOldOnes() {
        UnitVector question = Samples.random(DIMENSION, random);
        List<RankedItem> before = ask(inMemory, question, Scope.EVERYTHING);
        DATABASE.execute("UPDATE vectors_%1$d_bits SET signs = ~signs".formatted(table().id()));
        DATABASE.database().precision().keep(Pace.NONE);

        assertThat(ask(inMemory, question, Scope.EVERYTHING))
                .as("by the server")
                .isEqualTo(before);
        signs.hold(table());
        assertThat(ask(inMemory, question, Scope.EVERYTHING)).as("in memory").isEqualTo(before);
    }

    private SpaceTable table() {
        return transactions.read(connection -> spaces.find(connection, SPACE).orElseThrow());
    }

    private List<RankedItem> ask(VectorRanking ranking, UnitVector question, Scope scope) {
        return transactions.read(connection -> ranking.bySigns(connection, table(), question, scope, BEST, 2 * MANY));
    }

    private long first(UnitVector question) {
        return ask(inMemory, question, Scope.EVERYTHING).getFirst().itemId();
    }

    private void write(Connection connection, long item, UnitVector vector) throws SQLException {
        table().replace(connection, List.of(stored(connection, item, vector)));
    }

    private StoredVector stored(Connection connection, long item, UnitVector vector) throws SQLException {
        long content = Statements.number(connection, "SELECT content_id FROM item WHERE id = ?", item);
        return new StoredVector(item, content, Kind.PICTURE, vector);
    }
}
