package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may lie or happen where a server is started, and how it comes up all the same or says why not. */
@Timeout(180)
class ServerFaultsTest {

    private static final LibraryMove NO_MOVE = (from, to) -> {
        throw new AssertionError("nothing to move");
    };

    /** A name that would do much in a shell. */
    @TempDir
    static Path base;

    private final Path folder = base.resolve("a \"b\" $(touch ran) `touch ran` 'c' 보증금/postgres");

    private Optional<PostmasterFile> running() {
        return PostmasterFile.in(folder.resolve("cluster"))
                .filter(PostmasterFile::isAlive)
                .filter(file -> file.isOf(folder.resolve("cluster")));
    }

    private void startsWith(String postmasterFile) throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), postmasterFile);
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void nothingOfAFoldersNameReachesAShell() throws Exception {
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(ask(server, "SHOW data_directory"))
                    .isEqualTo(folder.toRealPath().resolve("cluster").toString());
            assertThat(folder.resolve("server.log")).exists();
        }
        try (Stream<Path> tree = Files.walk(base)) {
            assertThat(tree.filter(path -> path.endsWith("ran"))).isEmpty();
        }
        assertThat(Path.of("ran")).doesNotExist();
    }

    @Test
    void folderWithALineBreakIsRefusedInWords() {
        assertThatThrownBy(() ->
                        PostgresServer.join(base.resolve("two\nlines"), NO_MOVE).close())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("line break");
        assertThat(base.resolve("two\nlines")).doesNotExist();
    }

    @Test
    void programsWhosePathMeansSomethingToAShellAreNotRun() throws IOException {
        Path programs = Files.createDirectories(base.resolve("programs $(touch ran)/bin"));
        Installation odd = new Installation(programs, 18, "18.4", true, true);
        assertThatThrownBy(() -> new NewCluster(new Cluster(base.resolve("odd")), odd, Privilege.ORDINARY).make())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("Move Akin out of");
    }

    @Test
    void emptyPostmasterFileIsForgotten() throws Exception {
        startsWith("");
    }

    @Test
    void garbageInThePostmasterFileIsForgotten() throws Exception {
        startsWith("\u0000\u0001 not a number\nat all");
        startsWith("99999999999999999999\nx\n-9999999999999999999\n");
    }

    @Test
    void postmasterFileOfACopiedFolderIsNotBelieved() throws Exception {
        Path copy = base.resolve("copy/postgres");
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            PostgresServer.join(copy, NO_MOVE).close();
            Files.copy(folder.resolve("cluster/postmaster.pid"), copy.resolve("cluster/postmaster.pid"));
            try (PostgresServer other = PostgresServer.join(copy, NO_MOVE)) {
                assertThat(other.address()).isNotEqualTo(server.address());
                assertThat(ask(other, "SHOW data_directory")).contains("copy");
            }
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void serverWhoseFileWasLostIsNotJoinedByASecondOne() throws Exception {
        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            Path file = folder.resolve("cluster/postmaster.pid");
            String content = Files.readString(file);
            Files.writeString(file, "");
            assertThatThrownBy(() -> PostgresServer.join(folder, NO_MOVE).close())
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("that Akin does not know");
            Files.writeString(file, content);
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void wrongPasswordLeavesNothingRunningAndIsSaid() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        String right = Files.readString(folder.resolve("password"));
        Files.writeString(folder.resolve("password"), "wrong");
        assertThatThrownBy(() -> PostgresServer.join(folder, NO_MOVE).close())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the password in " + folder.toRealPath().resolve("password"));
        assertThat(running()).isEmpty();
        Files.writeString(folder.resolve("password"), right);
        PostgresServer.join(folder, NO_MOVE).close();
    }

    @Test
    void serverThatIsKilledWhileItStartsIsStartedAgain() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        Killer killer = new Killer();
        try (PostgresServer server = PostgresServer.join(
                folder,
                Installations.onThisMachine(),
                () -> {
                    killer.afterNextStart(folder.resolve("cluster"));
                    return Postmaster.freePort();
                },
                NO_MOVE)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(killer.killed()).isTrue();
    }

    @Test
    void serverThatNeverComesUpIsSaidWithoutItsLog() throws Exception {
        PostgresServer.join(folder, NO_MOVE).close();
        Path settings = folder.resolve("cluster/postgresql.conf");
        String right = Files.readString(settings);
        Files.writeString(settings, right + "\nno_such_setting = on\n");
        assertThatThrownBy(() -> PostgresServer.join(folder, NO_MOVE).close())
                .isInstanceOfSatisfying(ServerException.class, e -> {
                    assertThat(e.getMessage()).contains("server.log").doesNotContain("no_such_setting");
                    assertThat(e.details()).contains("no_such_setting");
                });
        Files.writeString(settings, right);
    }

    @Test
    void folderThatGotAnotherNameKeepsItsServer() throws Exception {
        Path before = base.resolve("before");
        Path after = base.resolve("after");
        ServerClient client = ServerClient.start(before.resolve("postgres"));
        client.awaitJoined();
        client.kill();
        Files.move(before, after);
        try (PostgresServer server = PostgresServer.join(after.resolve("postgres"), NO_MOVE)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(PostmasterFile.in(after.resolve("postgres/cluster"))).isEmpty();
    }

    @Test
    void settingsFollowTheMachinesMemory() {
        long gibi = 1L << 30;
        assertThat(new ServerSettings(2 * gibi, 18).sharedBuffers()).isEqualTo(128);
        assertThat(new ServerSettings(8 * gibi, 18).sharedBuffers()).isEqualTo(768);
        assertThat(new ServerSettings(256 * gibi, 18).sharedBuffers()).isEqualTo(2048);
        assertThat(new ServerSettings(8 * gibi, 18).text(1)).contains("io_method");
        assertThat(new ServerSettings(8 * gibi, 15).text(1)).doesNotContain("io_method");
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        ServerAddress address = server.address();
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl(),
                        address.user().orElseThrow(),
                        address.password().orElseThrow());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Kills the first server that begins in a folder before it is ready. */
    private static final class Killer {

        private Optional<Thread> thread = Optional.empty();
        private volatile boolean killed;

        void afterNextStart(Path cluster) {
            if (thread.isEmpty()) {
                thread = Optional.of(Thread.ofPlatform().daemon().start(() -> watch(cluster)));
            }
        }

        private void watch(Path cluster) {
            while (!killed) {
                PostmasterFile.in(cluster)
                        .filter(file -> !file.ready() && file.isAlive())
                        .flatMap(file -> ProcessHandle.of(file.pid()))
                        .ifPresent(process -> killed = process.destroyForcibly());
            }
        }

        boolean killed() {
            return killed;
        }
    }
}
