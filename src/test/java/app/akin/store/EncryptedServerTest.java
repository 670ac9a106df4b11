package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.PlainServer;
import app.akin.store.server.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another computer proves who it is before anything is told it. */
@Timeout(180)
class EncryptedServerTest {

    @TempDir
    private static Path folder;

    private static PlainServer known;
    private static PlainServer misnamed;
    private static PlainServer plain;

    @BeforeAll
    static void start() {
        known = PlainServer.certified(folder.resolve("known"), "localhost");
        misnamed = PlainServer.certified(folder.resolve("misnamed"), "elsewhere.example");
        plain = new PlainServer(folder.resolve("plain"));
    }

    @AfterAll
    static void stop() {
        known.close();
        misnamed.close();
        plain.close();
    }

    @Test
    void aServerWithoutEncryption() {
        assertThat(facts(at(plain) + "&sslmode=verify-full")).contains(ServerFact.TLS_MISSING);
        assertThat(facts(at(plain) + "&sslmode=require")).contains(ServerFact.TLS_MISSING);
    }

    @Test
    void aCertificateThatNobodyHereKnows() {
        assertThat(facts(at(known) + "&sslmode=verify-full")).contains(ServerFact.CERTIFICATE_UNKNOWN);
    }

    @Test
    void aCertificateMadeOutToAnotherName() {
        assertThat(facts(at(misnamed) + "&sslmode=verify-full&sslrootcert=" + misnamed.certificate()))
                .contains(ServerFact.CERTIFICATE_NAME);
    }

    @Test
    void aFileOfCertificatesThatIsNotThere() {
        assertThat(facts(at(known) + "&sslmode=verify-full&sslrootcert=/nowhere/root.crt"))
                .contains(ServerFact.CERTIFICATE_FILE);
    }

    @Test
    void aCertificateThatIsKnownAndFits() {
        String address = at(known) + "&sslmode=verify-full&sslrootcert=" + known.certificate();
        assertThat(facts(address)).contains(ServerFact.ENCRYPTED).doesNotContain(ServerFact.CERTIFICATE_NAME);
        try (Database database = Database.open(ServerAddress.of(address))) {
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void anotherComputerHasToProveWhoItIsUnlessSomebodyChoseLess() {
        assertThat(ServerAddress.of("jdbc:postgresql://nas/akin").parameters()).containsEntry("sslmode", "verify-full");
        assertThat(ServerAddress.of("jdbc:postgresql://localhost,nas/akin").parameters())
                .containsEntry("sslmode", "verify-full");
        assertThat(ServerAddress.of("jdbc:postgresql://nas/akin?sslmode=require")
                        .parameters())
                .containsEntry("sslmode", "require");
        for (String here : List.of("localhost", "127.0.0.1:5433", "[::1]:5433", "LOCALHOST")) {
            ServerAddress address = ServerAddress.of("jdbc:postgresql://" + here + "/akin");
            assertThat(address.isElsewhere()).as(here).isFalse();
            assertThat(address.parameters()).containsEntry("sslmode", "prefer");
        }
        for (String there : List.of("nas", "128.0.0.1", "localhost.example", "[::2]:1", "[fe80::1]")) {
            assertThat(ServerAddress.of("jdbc:postgresql://" + there + "/akin").isElsewhere())
                    .as(there)
                    .isTrue();
        }
    }

    @Test
    void choosingLessIsSaid() {
        assertThat(facts("jdbc:postgresql://no-such-computer.invalid/akin?sslmode=disable"))
                .containsExactlyInAnyOrder(ServerFact.HOST_UNKNOWN, ServerFact.LESS_TLS, ServerFact.TRAVELS);
    }

    private static String at(PlainServer server) {
        return server.address("localhost", "akin", "akin", server.password());
    }

    private static List<ServerFact> facts(String address) {
        return ServerTrial.of(ServerAddress.of(address), Passwords.none()).stream()
                .map(ServerFinding::fact)
                .toList();
    }
}
