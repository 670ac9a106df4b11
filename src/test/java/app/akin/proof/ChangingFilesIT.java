package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.model.ReadFailure;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Await;
import app.akin.proof.sample.Drawing;
import app.akin.search.Query;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Files that vanish, are replaced or grow after they were found and while they are read. */
final class ChangingFilesIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void whatChangesBetweenFindingAndReadingIsTakenAsItIsThen() throws Exception {
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder());
                TaskRunner runner = new TaskRunner("test", 1)) {
            Path folder = home.files().resolve("moving");
            Drawing.many(folder, 1, 3);
            Path vanishing = Drawing.write(folder.resolve("z-vanishing.png"), Drawing.png(10));
            Path replaced = Drawing.write(folder.resolve("z-replaced.png"), Drawing.png(11));
            Path growing = Drawing.write(folder.resolve("z-growing.txt"), "The beginning.".getBytes());

            Gate gate = new Gate();
            gate.shut();
            AtomicReference<IndexProgress> progress = new AtomicReference<>(IndexProgress.IDLE);
            CompletableFuture<IndexReport> run =
                    runner.submit(() -> core.indexer().run(List.of(folder), gate, new Cancellation(), progress::set));
            Await.until(SOON, "all are found", () -> progress.get().total().isPresent());
            Files.delete(vanishing);
            Drawing.write(replaced, Drawing.png(12));
            Files.writeString(growing, " And what came later: zeppelins.", StandardOpenOption.APPEND);
            gate.open();

            IndexReport report = run.join();
            assertThat(report.failed())
                    .extracting(failure -> failure.file().name())
                    .containsExactly("z-vanishing.png");
            assertThat(report.failed())
                    .extracting(ChangingFilesIT::words)
                    .allMatch(words -> words.contains("vanished"));
            assertThat(report.indexed()).isEqualTo(5);
            assertThat(core.search()
                            .find(Query.ofWords("zeppelins"))
                            .hits()
                            .getFirst()
                            .file()
                            .name())
                    .isEqualTo("z-growing.txt");

            IndexReport again = core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
            assertThat(again.unchanged()).isEqualTo(5);
            assertThat(again.failed())
                    .as("a file that is gone is no failure any more")
                    .isEmpty();
        }
    }

    @Test
    void aFileThatNeverStandsStillIsListedAndReadWhenItDoes() throws Exception {
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder());
                TaskRunner runner = new TaskRunner("test", 1)) {
            Path folder = home.files().resolve("restless");
            Path good = Drawing.write(folder.resolve("good.png"), Drawing.png(1));
            Path log = Drawing.write(
                    folder.resolve("restless.txt"), "word ".repeat(6_000_000).getBytes());
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Boolean> writer = runner.submit(() -> {
                while (!enough.get()) {
                    Files.writeString(log, "more ", StandardOpenOption.APPEND);
                }
                return true;
            });
            IndexReport report = core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
            enough.set(true);
            writer.join();
            assertThat(report.failed())
                    .extracting(ChangingFilesIT::words)
                    .singleElement()
                    .asString()
                    .contains("changing");
            assertThat(report.indexed()).isEqualTo(1);
            assertThat(Files.exists(good)).isTrue();

            Files.writeString(log, "It stands still now.");
            IndexReport again = core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
            assertThat(again.indexed()).isEqualTo(1);
            assertThat(again.failed()).isEmpty();
        }
    }

    private static String words(ReadFailure failure) {
        return failure.reason().inWords();
    }
}
