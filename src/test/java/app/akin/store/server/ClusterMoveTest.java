package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A library of an older PostgreSQL, where one is on this machine: its rows come along, and it is kept until they are there. */
@Timeout(300)
class ClusterMoveTest {

    private static final LibraryMove NO_MOVE = (from, to) -> {
        throw new AssertionError("nothing to move");
    };
    private static final LibraryMove ONE_ROW = (from, to) -> {
        try {
            String row = ask(from, "SELECT words FROM kept");
            run(to, "CREATE TABLE kept (words text)", "INSERT INTO kept VALUES ('" + row + "')");
        } catch (SQLException e) {
            throw new ServerException("not copied", e.toString(), e);
        }
    };

    @TempDir
    Path base;

    private Path folder;

    @BeforeEach
    void makeWithAnOlderServer() throws Exception {
        folder = base.resolve("postgres");
        Installations older = Installations.of(Optional.empty(), ServerFolders.usual());
        Installation own = Installations.onThisMachine().best().orElseThrow();
        assumeThat(older.best()).isPresent();
        assumeThat(older.best().orElseThrow().major()).isLessThan(own.major());
        try (PostgresServer server = PostgresServer.join(folder, older, Postmaster::freePort, NO_MOVE)) {
            assertThat(server.isOwn()).isFalse();
            run(server.address(), "CREATE TABLE kept (words text)", "INSERT INTO kept VALUES ('보증금')");
        }
    }

    @Test
    void rowsComeAlongAndTheOldClusterIsKeptForAMonth() throws Exception {
        String major = Files.readString(folder.resolve("cluster/PG_VERSION")).strip();
        try (PostgresServer server = PostgresServer.join(folder, ONE_ROW)) {
            assertThat(server.isOwn()).isTrue();
            assertThat(ask(server.address(), "SELECT words FROM kept")).isEqualTo("보증금");
        }
        Path aside = aside();
        assertThat(aside.getFileName().toString()).startsWith("older-" + major + "-20");
        assertThat(aside.resolve("cluster/PG_VERSION")).hasContent(major);
        assertThat(folder.resolve("next")).doesNotExist();

        PostgresServer.join(folder, NO_MOVE).close();
        assertThat(aside).exists();
        Files.setLastModifiedTime(aside, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        PostgresServer.join(folder, NO_MOVE).close();
        assertThat(aside).doesNotExist();
    }

    @Test
    void copyThatFailsLeavesTheOldClusterInItsPlaceAndIsMadeAgain() throws Exception {
        Object old = Files.readString(folder.resolve("cluster/PG_VERSION"));
        assertThatThrownBy(() -> PostgresServer.join(folder, (from, to) -> {
                            throw new ServerException("stopped", "half way");
                        })
                        .close())
                .hasMessage("stopped");
        assertThat(Files.readString(folder.resolve("cluster/PG_VERSION"))).isEqualTo(old);
        assertThat(PostmasterFile.in(folder.resolve("cluster"))).isEmpty();
        assertThat(PostmasterFile.in(folder.resolve("next"))).isEmpty();
        try (PostgresServer server = PostgresServer.join(folder, ONE_ROW)) {
            assertThat(ask(server.address(), "SELECT words FROM kept")).isEqualTo("보증금");
        }
    }

    @Test
    void moveThatWasKilledBeforeItsLastStepIsEnded() throws Exception {
        PostgresServer.join(folder, ONE_ROW).close();
        Files.createFile(folder.resolve("cluster/akin.copied"));
        Files.move(folder.resolve("cluster"), folder.resolve("next"));
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(ask(server.address(), "SELECT words FROM kept")).isEqualTo("보증금");
        }
        assertThat(folder.resolve("cluster/akin.copied")).doesNotExist();
    }

    private Path aside() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith("older-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Connection connect(ServerAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(),
                address.user().orElseThrow(),
                address.password().orElseThrow());
    }

    private static void run(ServerAddress address, String... commands) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String ask(ServerAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
