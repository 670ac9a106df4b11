package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.SharedFolder;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.Await;
import app.akin.proof.program.ProcessTree;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged program and what it reads with, when a file or somebody else ends one or the other. */
final class ReadersIT {

    private static final int GOOD = 11;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("album");

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void aPictureThatCrashesItsDecoderCostsNoOther() throws Exception {
        Path palette = SharedFolder.require("fixtures/files/jp2").resolve("01_palette.jp2");
        Drawing.many(folder, 0, GOOD);
        Files.copy(palette, folder.resolve("palette.jp2"));

        Report first = home.index(folder);
        Report second = home.index(folder);

        boolean read = first.failed().isEmpty();
        assertThat(first.indexed()).isEqualTo(read ? GOOD + 1 : GOOD);
        assertThat(second.unchanged()).isEqualTo(first.indexed());
        assertThat(second.failed()).isEqualTo(first.failed());
        assertThat(first.reasons().values()).allMatch(reason -> reason.startsWith("Stopped the reader"));
    }

    @Test
    void readersThatAreKilledCostNoFile() {
        Drawing.many(folder, 0, 400);
        RunningAkin run = home.start("index", "--json", folder.toString());
        ProcessTree tree = new ProcessTree(run.pid());
        for (int kills = 0; kills < 3; kills++) {
            Await.until(PATIENCE, "a reader runs", () -> !tree.readers().isEmpty() || !run.isAlive());
            tree.readers().stream().limit(1).forEach(ReadersIT::kill);
        }

        Report report = run.answer().report();
        assertThat(report.failed()).isEmpty();
        assertThat(report.indexed()).isEqualTo(400);
    }

    @Test
    void readersEndWithAkinHoweverItEnds() {
        Drawing.many(folder, 0, 400);
        for (boolean politely : new boolean[] {true, false}) {
            RunningAkin run = home.start("index", "--json", folder.toString());
            ProcessTree tree = new ProcessTree(run.pid());
            Await.until(PATIENCE, "a reader runs", () -> !tree.readers().isEmpty());
            List<Long> readers = tree.readers();
            if (politely) {
                run.askToEnd();
                run.endsWithin(PATIENCE);
            } else {
                run.kill();
            }
            Await.until(
                    Duration.ofSeconds(60),
                    () -> "readers are left: " + readers,
                    () -> readers.stream()
                            .noneMatch(pid -> Processes.memory(pid).isPresent()));
        }
        assertThat(home.run("status").exit())
                .as("adopts and ends the killed one's server")
                .isZero();
    }

    @Test
    void aPictureThatAsksIsReadByAReaderToo() throws Exception {
        Path palette = SharedFolder.require("fixtures/files/jp2").resolve("01_palette.jp2");
        Drawing.many(folder, 0, 1);
        home.index(folder);
        Path text = Drawing.write(home.files().resolve("no-picture.png"), "words".getBytes(StandardCharsets.UTF_8));

        assertThat(home.run("search", "--image", palette.toString()).err()).doesNotContain("SIGSEGV");
        assertThat(home.run("search", "--image", text.toString()).exit()).isIn(1, 2);
        home.run("search", "--json", "drawing").found();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
