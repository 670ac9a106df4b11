package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.Connections;
import app.akin.store.sql.SqlFault;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies takes nothing with it that was stored, and leaves nothing that was not. */
@Timeout(180)
class DatabaseFaultsTest {

    @TempDir
    static Path base;

    private PostgresServer server;
    private Database database;
    private FolderLook look;

    @BeforeEach
    void open() throws ServerException {
        server = PostgresServer.join(base.resolve("postgres"), (from, to) -> {});
        database = Database.open(server);
        database.index()
                .folders()
                .forEach(folder -> TestDatabase.forget(database.index().leaving(), folder.id()));
        look = database.index()
                .beginLook(database.index()
                        .addFolder(URI.create("file:///a/"), "a")
                        .id());
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
        assertThat(server.isRunning()).isFalse();
    }

    private void killServer() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        // Those that serve connections end by themselves when they see that it has gone, and may finish what they have.
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    private static long pid() {
        try (Stream<String> lines = Files.lines(base.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void killedServerIsStartedAgainAndHasWhatAPersonDid() {
        database.index().addFolder(URI.create("file:///kept/"), "kept");
        killServer();

        List<String> folders = again(() ->
                database.index().folders().stream().map(each -> each.name()).toList());
        assertThat(folders).containsExactly("a", "kept");
        database.index().store(SPACE, List.of(picture("p", vector(1), seen("p.jpg", look))));
        assertThat(database.index().counts(Scope.EVERYTHING).files()).isEqualTo(1);
    }

    /** A connection of the pool may have died with the server: that call may fail, as passing. */
    private static <T> T again(java.util.function.Supplier<T> call) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                return call.get();
            } catch (StoreException e) {
                assertThat(e.isTransient()).as(e.toString()).isTrue();
            }
        }
        return call.get();
    }

    @Test
    void copyKilledInBetweenLeavesNothing() throws SQLException {
        database.index().store(SPACE, List.of(picture("p", vector(1), seen("p.jpg", look))));
        database.index().desks().setNote("durable", "what a person did is on disk, and with it all that came before");
        Connection connection = TestDatabase.connections(server::address).getConnection();
        connection.setAutoCommit(false);
        SpaceTable table = new Spaces().find(connection, SPACE).orElseThrow();
        long item = Statements.number(connection, "SELECT max(id) FROM item");
        Statements.update(connection, "DELETE FROM " + table.name());
        BinaryCopy copy = table.copy(connection);
        for (int row = 0; row < 5_000; row++) {
            table.add(copy, new StoredVector(item + row, 1, Kind.PICTURE, vector(row)));
        }
        killServer();
        assertThatThrownBy(() -> {
                    copy.end();
                    connection.commit();
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(SqlFault.of(e).isTransient())
                                .as(e.toString())
                                .isTrue());
        connection.abort(Runnable::run);

        List<RankedItem> found =
                again(() -> database.ranking().nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 10));
        assertThat(found).extracting(RankedItem::itemId).containsExactly(item);
    }

    @Test
    void batchIsReplayedAfterItsConnectionWasCut() throws SQLException {
        NewContent content = picture("p", vector(1), seen("p.jpg", look));
        try (Connection other = TestDatabase.connections(server::address).getConnection()) {
            Statements.list(
                    other,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                            + "AND datname = 'akin' AND backend_type = 'client backend'",
                    row -> row.getBoolean(1));
        }
        again(() -> {
            database.index().store(SPACE, List.of(content));
            return true;
        });
        assertThat(database.index().counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(1, 1, 0, 0, 0));
    }

    @Test
    void writerThatWaitsTooLongIsToldThatItIsPassing() throws SQLException {
        try (Connection other = TestDatabase.connections(server::address).getConnection()) {
            other.setAutoCommit(false);
            Statements.update(other, "LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
            try (Connection waiting = TestDatabase.connections(server::address).getConnection()) {
                Statements.update(waiting, "SET lock_timeout = '100ms'");
                assertThatThrownBy(() -> Statements.number(waiting, "SELECT count(*) FROM note"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(SqlFault.of(e).isTransient()).isTrue());
            }
        }
    }

    @Test
    void serverThatIsNotThereIsAway() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ServerAddress nobody = ServerAddress.of("jdbc:postgresql://127.0.0.1:" + port + "/akin");
        assertThatThrownBy(() -> Database.open(nobody).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.AWAY));
        assertThatThrownBy(() -> ServerAddress.of("http://example.org")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secondOpeningChangesNothing() {
        try (Database second = Database.open(server)) {
            assertThat(second.answers()).isTrue();
            assertThat(second.index().folders()).hasSize(1);
            assertThat(second.description()).contains("pgvector");
            assertThat(second.bytes()).isPositive();
        }
    }

    @Test
    void schemaOfANewerAkinIsRefused() throws SQLException {
        try (Connection connection = TestDatabase.connections(server::address).getConnection()) {
            Statements.update(connection, """
                INSERT INTO akin.schema_history (installed_rank, version, description, type, script,
                    installed_by, execution_time, success)
                VALUES (1000, '999', 'later', 'SQL', 'V999__later.sql', 'akin', 1, true)
                """);
            try {
                assertThatThrownBy(() -> Database.open(server).close())
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("newer Akin");
            } finally {
                Statements.update(connection, "DELETE FROM akin.schema_history WHERE version = '999'");
            }
        }
    }

    @Test
    void oldVectorExtensionIsRefusedInWords() {
        assertThatThrownBy(() -> Extensions.requireVersion("0.7.4")).hasMessageContaining("0.7.4 is too old");
        Extensions.requireVersion("0.8.0");
        Extensions.requireVersion("0.10.1");
        Extensions.requireVersion("1.0");
    }

    @Test
    void openingKnowsTheNewestMigration() {
        var flyway = new Schema(new Connections(server::address, Connections.Revival.NONE)).flyway();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion()).hasToString(Schema.LATEST);
    }
}
