package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.ShippedStandIns;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.library.LibraryState;
import app.akin.model.server.ServerFact;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.store.server.PlainServer;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that crashes forgets what it had not written to its disk; Akin looks at that again. */
@Timeout(300)
class CrashedServerTest {

    /** Several batches of a run, so that it can pause between two of them. */
    private static final int FILES = 400;

    private static final Duration SOON = Duration.ofMinutes(2);

    /** Looks in a row that find as many files, before it is believed that no more are coming. */
    private static final int STILL = 5;

    @TempDir
    private Path folder;

    private final TaskRunner saving = new TaskRunner("settings", 1);
    private final TaskRunner running = new TaskRunner("run", 1);
    private final Gate gate = new Gate();
    private final AtomicBoolean opened = new AtomicBoolean();
    private PlainServer server;
    private Core core;

    @BeforeEach
    void begin() throws Exception {
        server = new PlainServer(folder.resolve("server"));
        server.execute("postgres", "CREATE DATABASE library");
        // What is committed without waiting stays in memory for as long as can be.
        server.execute(
                "postgres",
                "ALTER SYSTEM SET wal_writer_delay = '10s'",
                "ALTER SYSTEM SET wal_writer_flush_after = '1GB'",
                "ALTER SYSTEM SET wal_buffers = '64MB'");
        server.stop();
        server.start();
        ShippedStandIns.in(folder.resolve("shipped"));
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(files.resolve("letter " + i + ".txt"), "We walked along river number " + i + ".");
        }
        open();
        slowDown();
    }

    /** A quarter of a second for each batch, so that no run is over before it is seen to have begun. */
    private void slowDown() {
        server.execute(
                "library",
                "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.004); RETURN"
                        + " NEW; END'",
                "CREATE TRIGGER slow BEFORE INSERT ON akin.file FOR EACH ROW EXECUTE FUNCTION slow()");
    }

    private void open() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        SettingsStore settings = SettingsStore.open(data.settings(), saving::after, _ -> {});
        settings.update(before -> before.withDatabase(Optional.of(server.address("library"))));
        core = new Core(data, settings, folder.resolve("shipped"));
        assertThat(core.openLibrary()).isInstanceOf(LibraryState.Open.class);
    }

    @AfterEach
    void end() {
        gate.open();
        running.close();
        core.close();
        saving.close();
        server.close();
    }

    @Test
    void theSameRunLooksAgainAtWhatWasLost() throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<IndexReport> run = running.submit(() -> begun(cancellation));
        long before = pausedWithSome();
        server.crash();
        server.start();
        assertThat(files()).as("of %s", before).isLessThan(before);

        goOn();
        run.get(2, TimeUnit.MINUTES);
        assertThat(files()).isEqualTo(FILES);
        server.crash();
        server.start();
        assertThat(files()).as("what a run has reported is on the disk").isEqualTo(FILES);
    }

    @Test
    void soDoesTheNextRunWhereAkinEndedToo() throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<IndexReport> run = running.submit(() -> begun(cancellation));
        long before = pausedWithSome();
        server.crash();
        cancellation.cancel();
        goOn();
        assertThat(run).failsWithin(SOON);
        core.close();
        server.start();
        assertThat(files()).as("of %s", before).isLessThan(before);

        open();
        run(new Cancellation(), _ -> {});
        assertThat(files()).isEqualTo(FILES);
        assertThat(run(new Cancellation(), _ -> {}).indexed()).isZero();
    }

    /** A run that pauses as soon as something is stored. */
    private IndexReport begun(Cancellation cancellation) throws InterruptedException {
        return run(cancellation, progress -> {
            if (progress.indexed() > 0 && !opened.get()) {
                gate.shut();
            }
        });
    }

    @Test
    void aServerThatIsGoneIsNoticedWithinMomentsAndSoIsItsReturn() throws Exception {
        for (int i = 0; i < 2; i++) {
            server.stop();
            long start = System.nanoTime();
            core.gate().look();
            // Two seconds are promised, and a few more to find out why.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
            assertThat(core.gate().state())
                    .isInstanceOfSatisfying(
                            LibraryState.Restarting.class,
                            away -> assertThat(away.why())
                                    .singleElement()
                                    .satisfies(why -> assertThat(why.fact()).isEqualTo(ServerFact.PORT_CLOSED)));
            server.start();
            core.gate().look();
            assertThat(core.gate().state()).isInstanceOf(LibraryState.Open.class);
        }
    }

    private IndexReport run(Cancellation cancellation, Consumer<IndexProgress> progress) throws InterruptedException {
        return core.indexer().run(List.of(folder.resolve("files")), gate, cancellation, progress);
    }

    private void goOn() {
        opened.set(true);
        gate.open();
    }

    /** Waits until files are there and no more are coming. */
    private long pausedWithSome() throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        long now = files();
        for (int still = 0; still < STILL; ) {
            assertThat(System.nanoTime()).as("files were stored").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(300);
            long before = now;
            now = files();
            still = now > 0 && now == before ? still + 1 : 0;
        }
        return now;
    }

    private long files() {
        return server.number("library", "SELECT count(*) FROM akin.file");
    }
}
