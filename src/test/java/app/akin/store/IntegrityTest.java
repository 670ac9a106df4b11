package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.Kind;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.server.PostgresServer;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged on the disk is found, and what can be made again is. */
@Timeout(300)
class IntegrityTest {

    private static final int PICTURES = 40;
    private static final int PAGE = 8192;

    /** One server for all: what a test has damaged goes as its tables are made anew. */
    @TempDir
    private static Path base;

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void fill() throws Exception {
        open();
        execute(TestDatabase.EMPTY);
        FolderLook look = database.index()
                .beginLook(database.index()
                        .addFolder(URI.create("file:///a/"), "a")
                        .id());
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            batch.add(picture("p" + i, vector(i), seen("p" + i + ".jpg", look)));
        }
        database.index().store(SPACE, batch);
    }

    private void open() throws Exception {
        server = PostgresServer.join(base.resolve("postgres"), (from, to) -> {});
        database = Database.open(server);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void soundLibraryHasNoDamage() {
        assertThat(database.integrity().examine()).isEmpty();
    }

    @Test
    void flippedPageOfVectorsIsFoundAndTheyCanBeMadeAgain() throws Exception {
        spoil(table(), IntegrityTest::flip);

        assertThatThrownBy(this::nearest).isInstanceOf(StoreException.class).hasMessageContaining("doctor");
        assertThat(database.isDamaged()).isTrue();
        List<Damage> found = database.integrity().examine();
        assertThat(found)
                .anySatisfy(damage -> assertThat(damage).isInstanceOfSatisfying(Damage.OfVectors.class, vectors -> {
                    assertThat(vectors.space()).isEqualTo(SPACE);
                }));
        mend();
        assertThat(database.index().countMissingIn(SPACE, java.util.Set.of(Kind.PICTURE)))
                .isEqualTo(PICTURES);
    }

    @Test
    void missingFileOfVectorsIsFoundAndTheyCanBeMadeAgain() throws Exception {
        spoil(table(), Files::delete);

        assertThatThrownBy(this::nearest).isInstanceOf(StoreException.class).hasMessageContaining("doctor");
        mend();
        assertThat(database.index().countMissingIn(SPACE, java.util.Set.of(Kind.PICTURE)))
                .isEqualTo(PICTURES);
    }

    @Test
    void flippedAndMissingIndexesAreBuiltAgain() throws Exception {
        spoil(table() + "_pkey", IntegrityTest::flip);
        spoil("file_name", IntegrityTest::flip);
        spoil("holding_file", Files::delete);

        assertThat(database.integrity().examine())
                .extracting(
                        damage -> damage instanceof Damage.OfIndex(String index, String _) ? index : damage.toString())
                .containsExactlyInAnyOrder(table() + "_pkey", "file_name", "holding_file");
        mend();
        assertThat(nearest()).hasSize(PICTURES);
        assertThat(database.isDamaged()).isFalse();
    }

    /** As a server leaves one that is killed while it makes an index beside its work. */
    @Test
    void indexThatWasNeverFinishedIsBuiltAgain() throws Exception {
        try (Connection busy = TestDatabase.connections(server::address).getConnection();
                Statement holding = busy.createStatement()) {
            busy.setAutoCommit(false);
            holding.execute("LOCK TABLE item IN ROW EXCLUSIVE MODE");
            assertThatThrownBy(() -> executeBriefly("CREATE INDEX CONCURRENTLY half_done ON item (ordinal)"))
                    .isInstanceOf(SQLException.class);
            busy.rollback();
        }

        assertThat(database.integrity().examine())
                .singleElement()
                .isInstanceOfSatisfying(
                        Damage.OfIndex.class, index -> assertThat(index.index()).isEqualTo("half_done"));
        mend();
    }

    private void executeBriefly(String sql) throws Exception {
        try (Connection connection = TestDatabase.connections(server::address).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = 200");
            statement.execute("SET statement_timeout = 500");
            statement.execute(sql);
        }
    }

    @Test
    void indexThatContradictsItsTableIsBuiltAgain() throws Exception {
        Path index = file("content_sha256_key");
        Path before = base.resolve("before");
        execute("CHECKPOINT");
        Files.copy(index, before);
        FolderLook look =
                database.index().beginLook(database.index().folders().getFirst().id());
        database.index().store(SPACE, List.of(picture("later", vector(77), seen("later.jpg", look))));
        spoil(
                "content_sha256_key",
                file -> Files.copy(before, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING));

        assertThat(database.integrity().examine())
                .singleElement()
                .isInstanceOfSatisfying(
                        Damage.OfIndex.class,
                        index1 -> assertThat(index1.index()).isEqualTo("content_sha256_key"));
        mend();
    }

    @Test
    void tableThatNothingCanMakeAgainIsSaidToBeSo() throws Exception {
        spoil("thumbnail", IntegrityTest::flip);

        List<Damage> found = database.integrity().examine();
        assertThat(found)
                .anySatisfy(damage -> assertThat(damage)
                        .isInstanceOfSatisfying(
                                Damage.OfTable.class,
                                table -> assertThat(table.table()).isEqualTo("thumbnail")));
    }

    private void mend() {
        for (Damage damage : database.integrity().examine()) {
            database.integrity().mend(damage);
        }
        assertThat(database.integrity().examine()).isEmpty();
    }

    private List<RankedItem> nearest() {
        return database.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, PICTURES);
    }

    private String table() throws Exception {
        try (Connection connection = TestDatabase.connections(server::address).getConnection()) {
            return new Spaces().find(connection, SPACE).orElseThrow().name();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = TestDatabase.connections(server::address).getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private Path file(String relation) throws Exception {
        try (Connection connection = TestDatabase.connections(server::address).getConnection()) {
            return base.resolve("postgres/cluster")
                    .resolve(Statements.first(
                                    connection,
                                    "SELECT pg_relation_filepath(?::regclass)",
                                    row -> row.getString(1),
                                    relation)
                            .orElseThrow());
        }
    }

    /** While the server is down, as a disk does it. */
    private void spoil(String relation, Spoiling spoiling) throws Exception {
        Path file = file(relation);
        close();
        spoiling.spoil(file);
        open();
    }

    private static void flip(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = Math.max(0, bytes.length() - PAGE) + PAGE / 2;
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x10);
        }
    }

    private interface Spoiling {
        void spoil(Path file) throws Exception;
    }
}
