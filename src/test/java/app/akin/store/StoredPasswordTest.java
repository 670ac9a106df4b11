package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.store.file.DeskIdentity;
import app.akin.store.keyring.FakeSecretTool;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.PlainServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.sql.LockWaits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system's store of passwords opens a server whose address has none, and only where nothing else does. */
@Timeout(180)
class StoredPasswordTest {

    @TempDir
    private static Path folder;

    private static PlainServer server;

    @TempDir
    private Path own;

    private FakeSecretTool store;

    @BeforeAll
    static void start() {
        server = new PlainServer(folder.resolve("server"));
        server.execute("postgres", "CREATE ROLE guest LOGIN PASSWORD 'secret'", "CREATE DATABASE ready OWNER guest");
        server.execute("ready", "CREATE EXTENSION vector", "CREATE EXTENSION pg_trgm");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void make() throws IOException {
        store = new FakeSecretTool(own.resolve("bin"));
    }

    @Test
    void aServerIsOpenedByTheStoreWhichIsAskedOnce() throws IOException {
        store.has("secret");
        Passwords passwords = store.passwords();
        assertThat(facts(address(), passwords)).contains(ServerFact.PASSWORD_STORED, ServerFact.REACHED);
        for (int i = 0; i < 2; i++) {
            DeskIdentity desk = new DeskIdentity(UUID.randomUUID(), "desk");
            try (Database database = Database.open(address(), desk, new LockWaits(), passwords)) {
                assertThat(database.answers()).isTrue();
            }
        }
        assertThat(store.asked())
                .containsExactly("lookup service akin server 127.0.0.1 port %d database ready user guest"
                        .formatted(server.port()));
    }

    @Test
    void anotherPasswordInTheAddressOrAFileGoesBefore() throws IOException {
        store.has("wrong");
        assertThat(facts(ServerAddress.of(server.address("127.0.0.1", "ready", "guest", "secret")), store.passwords()))
                .contains(ServerFact.REACHED)
                .doesNotContain(ServerFact.PASSWORD_STORED);
        Path file = Files.writeString(own.resolve("pgpass"), "127.0.0.1:*:ready:guest:secret\n");
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try {
            assertThat(facts(address(), store.passwords())).contains(ServerFact.REACHED);
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void aWrongOneAndALockedStoreAreSaidAndMendedWithoutAnotherStart() throws IOException {
        Passwords passwords = store.passwords();
        assertThat(facts(address(), passwords)).contains(ServerFact.PASSWORD_NEEDED);
        store.has("wrong");
        for (int i = 0; i < 2; i++) {
            assertThat(facts(address(), passwords))
                    .contains(ServerFact.STORED_PASSWORD_WRONG)
                    .doesNotContain(ServerFact.PASSWORD_WRONG);
        }
        store.has("secret");
        assertThat(facts(address(), passwords)).contains(ServerFact.REACHED);

        FakeSecretTool locked = new FakeSecretTool(own.resolve("locked"));
        locked.behaves("exec sleep 600");
        List<ServerFinding> silent = ServerTrial.of(address(), locked.passwords());
        assertThat(silent.getFirst().fact()).isEqualTo(ServerFact.PASSWORD_STORE_SILENT);
        assertThat(silent.getFirst().inWords()).contains("127.0.0.1", "guest", "did not answer");
    }

    @Test
    void aPasswordThatChangedIsAskedForAgain() throws IOException {
        server.execute(
                "postgres", "CREATE ROLE moving LOGIN PASSWORD 'first'", "GRANT CREATE ON DATABASE ready TO moving");
        ServerAddress address =
                ServerAddress.of("jdbc:postgresql://127.0.0.1:%d/ready?user=moving".formatted(server.port()));
        Passwords passwords = store.passwords();
        for (String word : List.of("first", "second")) {
            server.execute("postgres", "ALTER ROLE moving PASSWORD '" + word + "'");
            store.has(word);
            assertThat(facts(address, passwords)).contains(ServerFact.REACHED);
        }
        assertThat(store.asked()).hasSize(2);
    }

    private static ServerAddress address() {
        return ServerAddress.of("jdbc:postgresql://127.0.0.1:%d/ready?user=guest".formatted(server.port()));
    }

    private static List<ServerFact> facts(ServerAddress address, Passwords passwords) {
        return ServerTrial.of(address, passwords).stream()
                .map(ServerFinding::fact)
                .toList();
    }
}
