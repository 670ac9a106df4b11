package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.sample.Drawing;
import app.akin.store.server.PlainServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two data folders share a server of somebody's own: tried, taken, used side by side, lost and left again. */
final class OwnServerIT {

    @TempDir
    Path folder;

    private final AkinHome office = AkinHome.create();
    private final AkinHome kitchen = AkinHome.create();
    private PlainServer server;
    private String address;

    @BeforeEach
    void start() {
        server = new PlainServer(folder.resolve("server"));
        server.execute("postgres", "CREATE ROLE guest LOGIN PASSWORD 'secret'", "CREATE DATABASE shared OWNER guest");
        address = server.address("127.0.0.1", "shared", "guest", "secret");
    }

    @AfterEach
    void leaveNothing() {
        office.close();
        kitchen.close();
        server.close();
    }

    @Test
    void aServerIsTriedTakenSharedAndLeft() {
        Answer bad = office.run("database", "set", address).mustEndWith(1);
        assertThat(bad.out()).contains("BAD", "CREATE EXTENSION IF NOT EXISTS vector;");
        assertThat(bad.err()).contains("nothing is changed");
        assertThat(office.run("database", "show").out()).contains("Akin's own");

        server.execute("shared", "CREATE EXTENSION vector");
        for (AkinHome home : new AkinHome[] {office, kitchen}) {
            home.run("database", "set", address).mustEndWith(0);
            assertThat(home.run("database", "show").out()).contains("shared on 127.0.0.1", "guest");
        }
        Drawing.many(office.files().resolve("album"), 0, 5);
        Drawing.many(kitchen.files().resolve("album"), 3, 5);
        assertThat(office.index(office.files().resolve("album")).indexed()).isEqualTo(5);
        Answer.Report second = kitchen.index(kitchen.files().resolve("album"));
        assertThat(second.indexed()).isEqualTo(3);
        assertThat(second.duplicates()).isEqualTo(2);
        assertThat(second.removed()).isZero();

        // A look here at a folder that is the other one's forgets nothing there.
        assertThat(office.index(office.files().resolve("album")).removed()).isZero();
        String status = kitchen.run("status").mustEndWith(0).out();
        assertThat(status).contains("10 files", "(on ").doesNotContain("secret");
        assertThat(office.run("search", "--json", "--all", "anything").paths()).hasSize(8);

        office.run("database", "own").mustEndWith(0);
        assertThat(office.run("status").out()).contains("0 files").doesNotContain("127.0.0.1");
        assertThat(kitchen.run("status").out()).contains("10 files");
    }
}
