package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One database server for a data folder: shared, survived, adopted, and ended with the last who uses it. */
final class ServerIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int MANY = 500;

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("album");
    private final Path other = home.files().resolve("other");

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void aSearchRunsBesideAnIndexAndLeavesItItsServer() {
        RunningAkin index = startLongIndex(folder, 0);
        Processes.Seen server = theServer();
        Answer answer = home.run("search", "--json", "anything");
        assertThat(index.isAlive()).as("still indexing").isTrue();
        answer.found();
        assertThat(theServer()).isEqualTo(server);
        assertThat(index.answer().report().indexed()).isEqualTo(MANY);
        home.mustHaveNoProcess();
    }

    @Test
    void aKilledSearchDoesNoHarm() {
        RunningAkin index = startLongIndex(folder, 0);
        Processes.Seen server = theServer();
        RunningAkin search = home.start("search", "--json", "anything");
        Await.until(SOON, "the search has joined", () -> clients() >= 2 || !search.isAlive());
        search.kill();
        assertThat(theServer()).isEqualTo(server);
        assertThat(index.answer().report().indexed()).isEqualTo(MANY);
        home.mustHaveNoProcess();
    }

    @Test
    void oneOfTwoIsKilledAndTheOtherGoesOn() {
        RunningAkin killed = startLongIndex(folder, 0);
        Processes.Seen server = theServer();
        RunningAkin survivor = startLongIndex(other, MANY);
        Await.until(SOON, "both have joined", () -> clients() >= 2);
        killed.kill();
        assertThat(theServer()).isEqualTo(server);
        assertThat(survivor.answer().report().indexed()).isEqualTo(MANY);
        home.mustHaveNoProcess();
    }

    @Test
    void anOrphanedServerIsAdoptedAndThenStopped() {
        RunningAkin index = startLongIndex(folder, 0);
        Processes.Seen orphan = theServer();
        index.kill();
        assertThat(theServer()).isEqualTo(orphan);

        RunningAkin search = home.start("search", "--json", "anything");
        Set<Long> servers = new TreeSet<>();
        while (search.isAlive()) {
            home.servers().forEach(server -> servers.add(server.pid()));
            search.endsWithin(Duration.ofMillis(30));
        }
        search.answer().found();
        assertThat(servers).containsExactly(orphan.pid());
        home.mustHaveNoProcess();
    }

    /** PostgreSQL believes a stale file whose number another process got by now. */
    @Test
    void aStaleFileThatNamesAStrangerIsSeenThroughAndTheStrangerLives() throws Exception {
        RunningAkin index = startLongIndex(folder, 0);
        index.kill();
        Path pidFile = home.folder().resolve("postgres/cluster/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        home.servers().forEach(Processes.Seen::kill);
        Await.until(SOON, "the database is gone", () -> home.processes().isEmpty());
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(pidFile, lines);
            home.run("search", "--json", "anything").found();
            assertThat(stranger.isAlive()).isTrue();
            home.mustHaveNoProcess();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aPortThatIsTakenIsNoHindrance() throws Exception {
        Drawing.many(folder, 0, 2);
        home.index(folder);
        Matcher port = Pattern.compile("port = ([0-9]+)")
                .matcher(Files.readString(home.folder().resolve("postgres/cluster/akin.conf")));
        assertThat(port.find()).isTrue();
        try (ServerSocket taken = taken(Integer.parseInt(port.group(1)))) {
            assertThat(home.run("search", "--json", "anything").paths()).hasSize(2);
            assertThat(taken.isClosed()).isFalse();
        }
    }

    @Test
    void manyAtOnceStartOneServerTogether() {
        Drawing.many(folder, 0, 3);
        List<RunningAkin> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(home.start("index", "--json", folder.toString()));
        }
        while (all.stream().anyMatch(RunningAkin::isAlive)) {
            assertThat(home.servers()).hasSizeLessThanOrEqualTo(1);
            all.getFirst().endsWithin(Duration.ofMillis(100));
            all.removeIf(run -> !run.isAlive() && run.answer().mustEndWith(0).exit() == 0);
            if (all.isEmpty()) {
                break;
            }
        }
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
            assertThat(database.count("file")).isEqualTo(3);
            assertThat(database.count("content")).isEqualTo(3);
        }
        home.mustHaveNoProcess();
    }

    /** Asked to end while it reads: gone within three seconds, the database with it, and the next run goes on. */
    @Test
    void aTerminalThatClosesEndsItInThreeSeconds() {
        RunningAkin index = startLongIndex(folder, 0);
        Await.until(SOON, "files are being read", () -> clients() == 1 && readsFiles());
        index.askToEnd();
        assertThat(index.endsWithin(Duration.ofSeconds(30)))
                .as("it ended; it said: " + index.said())
                .isTrue();
        assertThat(index.said().lines()).containsExactly("akin: stopped; what is done stays");
        home.mustHaveNoProcess();
        var report = home.index(folder);
        assertThat(report.indexed() + report.unchanged()).isEqualTo(MANY);
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
        }
    }

    /** Starts a run of many files and returns when its database takes connections. */
    private RunningAkin startLongIndex(Path place, int first) {
        Drawing.many(place, first, MANY);
        RunningAkin run = home.start("index", "--json", place.toString());
        Await.until(
                SOON, () -> "its database is ready; it said: " + run.said(), () -> serverIsReady() && clients() >= 1);
        return run;
    }

    private Processes.Seen theServer() {
        List<Processes.Seen> servers = home.servers();
        assertThat(servers).hasSize(1);
        return servers.getFirst();
    }

    private boolean serverIsReady() throws IOException {
        Path file = home.folder().resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file) && Files.readString(file).contains("ready");
    }

    /** Backends of the database that work for a client. */
    private boolean readsFiles() {
        return home.processes().stream()
                .anyMatch(process -> process.commandLine().contains("127.0.0.1"));
    }

    private int clients() {
        String[] files = home.folder().resolve("postgres/clients").toFile().list();
        return files == null ? 0 : files.length;
    }

    private static ServerSocket taken(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
