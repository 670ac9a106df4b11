package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.Screen;
import app.akin.proof.sample.Drawing;
import app.akin.store.keyring.FakeSecretTool;
import app.akin.store.server.PlainServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two data folders share a server of somebody's own: tried, taken, used side by side, lost and left again. */
final class OwnServerIT {

    private static final Duration SOON = Duration.ofMinutes(3);

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

    @Test
    void thePasswordIsFoundWhereOtherProgramsFindIt() throws Exception {
        server.execute("shared", "CREATE EXTENSION vector");
        assertThat(office.run("database", "test", withoutPassword())
                        .mustEndWith(1)
                        .out())
                .contains("asks for the password of guest");
        office.with("PGPASSFILE", passwordFile(folder.resolve("passwords")).toString());
        office.run("database", "set", withoutPassword()).mustEndWith(0);
        assertThat(Files.readString(office.folder().resolve("settings.json"))).doesNotContain("secret");
        office.run("status").mustEndWith(0);

        passwordFile(folder.resolve(".pgpass"));
        kitchen.with("HOME", folder.toString());
        kitchen.run("database", "set", withoutPassword()).mustEndWith(0);
        assertThat(kitchen.run("status").mustEndWith(0).out()).contains("shared on 127.0.0.1");

        try (Screen screen = Screen.open()) {
            AkinWindow window = AkinWindow.open(office, screen);
            says(window, "Library ready");
            end(window);
        }
    }

    @Test
    void thePasswordGoesIntoTheStoreOfTheSystemAndIsFoundThere() throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "Needs what secret-tool stands for");
        server.execute("shared", "CREATE EXTENSION vector");
        FakeSecretTool store = new FakeSecretTool(folder.resolve("bin"));
        for (AkinHome home : new AkinHome[] {office, kitchen}) {
            home.with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        }
        assertThat(office.run("database", "set", address, "--password-store")
                        .mustEndWith(0)
                        .out())
                .contains("in the password store of this computer")
                .doesNotContain("secret");
        assertThat(Files.readString(office.folder().resolve("settings.json"))).doesNotContain("secret");
        assertThat(office.run("status").mustEndWith(0).out()).contains("shared on 127.0.0.1");
        kitchen.run("database", "set", withoutPassword()).mustEndWith(0);
        assertThat(kitchen.run("database", "show").mustEndWith(0).out())
                .contains("secret-tool store", "user guest")
                .doesNotContain("password=");
        assertThat(String.join("\n", store.asked()))
                .contains("store --label", "lookup service akin server 127.0.0.1")
                .doesNotContain("secret");
    }

    @Test
    void anOpenWindowGoesWhereATerminalSendsItAndWaitsForALostServer() throws Exception {
        server.execute("shared", "CREATE EXTENSION vector");
        kitchen.run("database", "set", address).mustEndWith(0);
        Drawing.many(kitchen.files().resolve("album"), 0, 5);
        kitchen.index(kitchen.files().resolve("album"));
        try (Screen screen = Screen.open()) {
            AkinWindow window = AkinWindow.open(office, screen);
            says(window, "Library ready");
            for (int i = 0; i < 2; i++) {
                assertThat(office.run("database", "set", address).mustEndWith(0).err())
                        .contains("the open window has gone there");
                says(window, "5 files, all up to date");
                assertThat(office.run("database", "own").mustEndWith(0).err()).contains("the open window");
                says(window, "Nothing in the library yet");
            }
            office.run("database", "set", address).mustEndWith(0);
            String wrong = server.address("127.0.0.1", "shared", "guest", "wrong");
            assertThat(office.run("database", "set", wrong).mustEndWith(1).out())
                    .contains("does not take this password");
            assertThat(office.run("database", "show").out()).contains("shared on 127.0.0.1");
            says(window, "5 files, all up to date");

            server.stop();
            says(window, "Waiting for the database");
            server.start();
            says(window, "5 files, all up to date");
            Drawing.many(kitchen.files().resolve("later"), 5, 3);
            kitchen.index(kitchen.files().resolve("later"));
            says(window, "8 files, all up to date");
            end(window);
        }
    }

    private String withoutPassword() {
        return "postgresql://guest@127.0.0.1:" + server.port() + "/shared";
    }

    private Path passwordFile(Path file) throws IOException {
        Files.writeString(file, "127.0.0.1:" + server.port() + ":shared:guest:secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static void says(AkinWindow window, String words) {
        Await.until(
                SOON,
                () -> words + "; it says " + window.texts("#statusBar"),
                () -> window.texts("#statusBar").contains(words));
    }

    private static void end(AkinWindow window) {
        window.run().askToEnd();
        assertThat(window.run().endsWithin(SOON)).isTrue();
    }
}
