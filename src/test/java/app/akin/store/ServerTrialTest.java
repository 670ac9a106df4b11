package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.PlainServer;
import app.akin.store.server.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps a library from a server is said in a sentence of its own, all at once, and nothing is changed there. */
@Timeout(180)
class ServerTrialTest {

    @TempDir
    private static Path folder;

    private static PlainServer server;

    @BeforeAll
    static void start() {
        server = new PlainServer(folder.resolve("server"));
        server.execute(
                "postgres",
                "CREATE ROLE guest LOGIN PASSWORD 'secret'",
                "CREATE ROLE second LOGIN PASSWORD 'secret'",
                "CREATE DATABASE ready OWNER guest",
                "CREATE DATABASE bare",
                "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
        server.execute("ready", "CREATE EXTENSION vector", "CREATE EXTENSION pg_trgm");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNameThatNobodyHas() {
        says("jdbc:postgresql://no-such-computer.invalid/akin", ServerFact.HOST_UNKNOWN, "no-such-computer.invalid");
    }

    @Test
    void aClosedPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        says("jdbc:postgresql://127.0.0.1:" + port + "/akin", ServerFact.PORT_CLOSED, "127.0.0.1", "" + port);
    }

    @Test
    void aSilentPort() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            int port = silent.getLocalPort();
            says("jdbc:postgresql://127.0.0.1:" + port + "/akin", ServerFact.SILENT, "127.0.0.1", "" + port);
        }
    }

    @Test
    void anotherProgramAtThePort() throws Exception {
        Thread answering;
        try (ServerSocket web = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            answering = Thread.ofVirtual().start(() -> answer(web));
            says("jdbc:postgresql://127.0.0.1:" + web.getLocalPort() + "/akin", ServerFact.NOT_POSTGRES, "127.0.0.1");
        }
        answering.join();
    }

    private static void answer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket socket = web.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                continue;
            }
        }
    }

    @Test
    void aWrongPasswordAndNoneAtAll() {
        says(server.address("127.0.0.1", "ready", "guest", "wrong"), ServerFact.PASSWORD_WRONG, "guest", "127.0.0.1");
        String none = "jdbc:postgresql://127.0.0.1:%d/ready?user=guest".formatted(server.port());
        says(none, ServerFact.PASSWORD_NEEDED, "guest", "PGPASSFILE");
    }

    @Test
    void aPasswordInThePasswordFileIsFound() throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "127.0.0.1:*:ready:guest:secret\n");
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try {
            assertThat(bad("jdbc:postgresql://127.0.0.1:%d/ready?user=guest".formatted(server.port())))
                    .isEmpty();
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    void aDatabaseThatIsNotThere() {
        says(
                guest("nowhere"),
                ServerFact.DATABASE_MISSING,
                "nowhere",
                "127.0.0.1",
                "CREATE DATABASE nowhere OWNER guest");
    }

    @Test
    void aServerThatIsFullAndOneThatLetsNobodyIn() throws Exception {
        server.execute("postgres", "ALTER ROLE second CONNECTION LIMIT 0");
        says(server.address("127.0.0.1", "ready", "second", "secret"), ServerFact.FULL, "127.0.0.1");
        server.execute("postgres", "ALTER ROLE second CONNECTION LIMIT -1");
        server.let("host ready second 127.0.0.1/32 reject");
        says(server.address("127.0.0.1", "ready", "second", "secret"), ServerFact.NOT_LET_IN, "second", "ready");
        server.let("host ready second 127.0.0.1/32 scram-sha-256");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        List<ServerFinding> bad = bad(guest("latin"));
        assertThat(bad)
                .extracting(ServerFinding::fact)
                .containsExactlyInAnyOrder(ServerFact.ENCODING, ServerFact.EXTENSION_RIGHT, ServerFact.SCHEMA_RIGHT);
        assertThat(words(bad)).contains("LATIN1", "CREATE EXTENSION IF NOT EXISTS vector;", "CREATE SCHEMA");
        assertThat(bad(guest("bare"))).hasSize(2);
    }

    @Test
    void whatAnAdministratorIsToldIsEnough() {
        server.execute("postgres", "CREATE DATABASE helped");
        for (ServerFinding each : bad(guest("helped"))) {
            server.execute("helped", each.values().getLast().split("\n"));
        }
        assertThat(bad(guest("helped"))).isEmpty();
        try (Database database = Database.open(ServerAddress.of(guest("helped")))) {
            assertThat(database.index().folders()).isEmpty();
        }
        assertThat(bad(server.address("127.0.0.1", "helped", "second", "secret")))
                .extracting(ServerFinding::fact)
                .contains(ServerFact.OTHER_OWNER, ServerFact.SCHEMA_RIGHT);
    }

    @Test
    void aGoodServerIsGoodAndLooksTheSameAfterwards() {
        for (int i = 0; i < 2; i++) {
            List<ServerFinding> all = ServerTrial.of(ServerAddress.of(guest("ready")), Passwords.none());
            assertThat(all)
                    .extracting(ServerFinding::fact)
                    .containsExactlyInAnyOrder(
                            ServerFact.REACHED, ServerFact.UNENCRYPTED, ServerFact.VERSIONS, ServerFact.EMPTY);
            assertThat(words(all)).doesNotContain("secret", "{");
        }
    }

    @Test
    void whatOthersKeepThereIsCounted() {
        server.execute(
                "postgres", "DROP DATABASE IF EXISTS shared", "CREATE DATABASE shared OWNER guest TEMPLATE ready");
        server.execute("shared", "CREATE TABLE theirs (id int)", "CREATE SCHEMA akin AUTHORIZATION guest");
        assertThat(words(ServerTrial.of(ServerAddress.of(guest("shared")), Passwords.none())))
                .contains("1 tables of others");
        server.execute("shared", "CREATE TABLE akin.theirs (id int)");
        says(guest("shared"), ServerFact.FOREIGN, "shared");
    }

    private static String guest(String database) {
        return server.address("127.0.0.1", database, "guest", "secret");
    }

    private static void says(String address, ServerFact fact, String... words) {
        List<ServerFinding> bad = bad(address);
        assertThat(bad).extracting(ServerFinding::fact).containsExactly(fact);
        assertThat(words(bad)).contains(words).doesNotContain("secret", "Exception", "SQL state", "{");
    }

    private static List<ServerFinding> bad(String address) {
        return ServerTrial.of(ServerAddress.of(address), Passwords.none()).stream()
                .filter(ServerFinding::isBad)
                .toList();
    }

    private static String words(List<ServerFinding> findings) {
        return String.join("\n", findings.stream().map(ServerFinding::inWords).toList());
    }
}
