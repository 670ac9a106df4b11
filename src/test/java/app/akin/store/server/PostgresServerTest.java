package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The private cluster is made once, kept for its user, and never overwritten. */
class PostgresServerTest extends ClusterTest {

    @Test
    void clusterIsMadeOnceAndOnlyTheUserCanReadItsPassword() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        Object made = Files.getLastModifiedTime(folder.resolve("cluster/PG_VERSION"));
        String password = Files.readString(folder.resolve("password"));
        PostgresServer.join(folder, NO_MOVE).close();

        assertThat(Files.getLastModifiedTime(folder.resolve("cluster/PG_VERSION")))
                .isEqualTo(made);
        assertThat(Files.readString(folder.resolve("password")))
                .isEqualTo(password)
                .hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void koreanHasLettersAndPagesHaveChecksums() throws Exception {
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE);
                Connection connection = connect(server)) {
            extendWithTrigrams(connection);
            assertThat(text(connection, "SELECT array_length(show_trgm('강아지'), 1)"))
                    .isEqualTo("4");
            assertThat(text(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(text(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(text(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(connection, "SHOW unix_socket_directories")).isEmpty();
            assertThat(text(connection, "SELECT show_trgm('보증금')::text")).isNotEqualTo("{}");
        }
    }

    @Test
    void wrongPasswordIsNotLetIn() throws Exception {
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            String url = server.address().jdbcUrl();
            assertThatThrownBy(() ->
                            DriverManager.getConnection(url, "akin", "guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(server.address().toString())
                    .doesNotContain(server.address().password().orElseThrow());
        }
    }

    @Test
    void staleFileWithTheNumberOfAnotherProcessIsForgotten() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        String stale = ProcessHandle.current().pid() + "\n" + folder.resolve("cluster")
                + "\n1000000000\n54321\n\n127.0.0.1\n  1234567  1\nready   \n";
        Files.writeString(folder.resolve("cluster/postmaster.pid"), stale);
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(postmaster().orElseThrow().pid())
                    .isNotEqualTo(ProcessHandle.current().pid());
            assertThat(server.address().jdbcUrl()).doesNotContain(":54321/");
        }
    }

    @Test
    void staleFileOfADeadProcessIsForgotten() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                "4194200\n" + folder.resolve("cluster") + "\n1000000000\n54321\n\n127.0.0.1\n  1234567  1\nready   \n");
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void takenPortIsPassedOver() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), Postmaster.freePort()).iterator();
            try (PostgresServer server =
                    PostgresServer.join(folder, Installations.onThisMachine(), () -> ports.next(), NO_MOVE)) {
                assertThat(server.address().jdbcUrl()).doesNotContain(":" + taken.getLocalPort() + "/");
            }
            assertThat(ports.hasNext()).isFalse();
        }
    }

    @Test
    void unfinishedClusterOfAKilledStartIsRemoved() throws Exception {
        Path elsewhere = base.resolve("unfinished");
        Path leftover = Files.createDirectories(elsewhere.resolve("cluster.new-123/base"));
        PostgresServer.join(elsewhere, NO_MOVE).close();
        assertThat(leftover.getParent()).doesNotExist();
        assertThat(elsewhere.resolve("cluster/PG_VERSION")).exists();
    }

    @Test
    void clusterOfAnOlderServerThatIsNotHereIsLeftAsItIs() throws Exception {
        Path elsewhere = base.resolve("older");
        Path version = Files.createDirectories(elsewhere.resolve("cluster")).resolve("PG_VERSION");
        Files.writeString(version, "9\n");
        assertThatThrownBy(() -> PostgresServer.join(elsewhere, NO_MOVE).close())
                .isInstanceOfSatisfying(
                        OlderClusterException.class, e -> assertThat(e.major()).isEqualTo(9));
        assertThat(version).hasContent("9");
        try (var files = Files.list(elsewhere.resolve("cluster"))) {
            assertThat(files).containsExactly(version);
        }
        assertThat(PostgresServer.setAside(elsewhere).getFileName().toString()).startsWith("aside-20");
    }

    @Test
    void clusterOfANewerServerIsRefused() throws Exception {
        Path elsewhere = base.resolve("newer");
        Files.writeString(Files.createDirectories(elsewhere.resolve("cluster")).resolve("PG_VERSION"), "99\n");
        assertThatThrownBy(() -> PostgresServer.join(elsewhere, NO_MOVE).close())
                .isInstanceOf(ServerException.class)
                .isNotInstanceOf(OlderClusterException.class)
                .hasMessageContaining("PostgreSQL 99");
    }

    @Test
    void damagedClusterIsNeverOverwritten() throws Exception {
        Path elsewhere = base.resolve("damaged");
        Path precious =
                Files.createDirectories(elsewhere.resolve("cluster/base")).resolve("1");
        Files.writeString(precious, "rows");
        assertThatThrownBy(() -> PostgresServer.join(elsewhere, NO_MOVE).close())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("damaged");
        assertThat(precious).hasContent("rows");

        Path aside = PostgresServer.setAside(elsewhere);
        assertThat(aside.resolve("cluster/base/1")).hasContent("rows");
        try (PostgresServer anew = PostgresServer.join(elsewhere, NO_MOVE)) {
            assertThat(anew.isRunning()).isTrue();
            assertThatThrownBy(() -> PostgresServer.setAside(elsewhere)).hasMessageContaining("in use");
        }
    }

    @Test
    void missingServerIsToldWithAllPlacesAndACommand() throws IOException {
        Path empty = Files.createDirectories(base.resolve("empty"));
        Installations none =
                Installations.of(Optional.empty(), ServerFolders.in(List.of(empty), List.of(base + "/nowhere/*/bin")));
        assertThatThrownBy(() -> PostgresServer.join(base.resolve("none"), none, Postmaster::freePort, NO_MOVE)
                        .close())
                .isInstanceOfSatisfying(ServerMissingException.class, e -> {
                    assertThat(e.lookedIn()).hasSize(2).first().asString().contains(empty.toString());
                    assertThat(e.command()).contains("postgresql");
                });
    }

    @Test
    void serverThatAkinComesWithRunsHere() {
        Installations found = Installations.onThisMachine();
        assertThat(found.best()).as(String.join("\n", found.lookedIn())).isPresent();
        assertThat(found.best().orElseThrow().isOwn()).isTrue();
        assertThat(found.ofMajor(found.best().orElseThrow().major())).isPresent();
        assertThat(found.ofMajor(9)).isEmpty();
    }

    @Test
    void killedServerIsRevivedOnce() throws Exception {
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            long killed = postmaster().orElseThrow().pid();
            ProcessHandle process = ProcessHandle.of(killed).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            assertThat(server.isRunning()).isFalse();

            server.revive();
            long revived = postmaster().orElseThrow().pid();
            assertThat(revived).isNotEqualTo(killed);
            server.revive();
            assertThat(postmaster().orElseThrow().pid()).isEqualTo(revived);
            try (Connection connection = connect(server)) {
                assertThat(text(connection, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private static void extendWithTrigrams(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
    }
}
