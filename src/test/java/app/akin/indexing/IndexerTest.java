package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Kind;
import app.akin.model.ReadFailure;
import app.akin.model.Role;
import app.akin.model.scope.Scope;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A run stores what it finds, once, and lists the rest. */
class IndexerTest extends IndexTest {

    @Test
    void aStoppedRunEndsWhileTheScanIsFarAheadAndTheNextOneGoesOn() throws Exception {
        for (int i = 0; i < MANY; i++) {
            write("note " + i + ".txt", "Letter number " + i + " says that nothing is lost.");
        }
        draw("a.png", 1);
        Cancellation cancellation = new Cancellation();
        WordEncoder stopping = new WordEncoder(count -> cancellation.cancel());
        try (TaskRunner thread = new TaskRunner("test", 1)) {
            CompletableFuture<IndexReport> stopped = thread.submit(
                    () -> indexer(stopping).run(List.of(folder), new Gate(), cancellation, progress -> {}));
            IndexReport report = stopped.get(60, TimeUnit.SECONDS);
            assertThat(report.indexed()).isPositive().isLessThan(MANY);
        }

        WordEncoder finishing = new WordEncoder(count -> {});
        IndexReport rest = run(finishing);

        assertThat(rest.indexed() + rest.unchanged()).isEqualTo(MANY + 1);
        assertThat(rest.unchanged()).isPositive();
        assertThat(DATABASE.database().index().counts(Scope.EVERYTHING).files()).isEqualTo(MANY + 1);
    }

    @Test
    void aRunWhoseModelIsClosedEndsAndSaysNothingAgainstAPicture() throws Exception {
        int pictures = 100;
        for (int i = 0; i < pictures; i++) {
            draw(folder.resolve("picture " + i + ".png"), i, 20 + i);
        }
        Cancellation cancellation = new Cancellation();
        AtomicReference<WordEncoder> model = new AtomicReference<>();
        model.set(new WordEncoder(_ -> model.get().close()));

        IndexReport report = indexer(model.get()).run(List.of(folder), new Gate(), cancellation, _ -> {});

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(report.indexed()).isPositive().isLessThan(pictures);
        assertThat(report.failed()).isEmpty();
        assertThat(DATABASE.database().index().failures()).isEmpty();

        IndexReport rest = run(new WordEncoder(_ -> {}));
        assertThat(rest.unchanged()).isEqualTo(report.indexed());
        assertThat(rest.indexed() + rest.unchanged()).isEqualTo(pictures);
        assertThat(rest.failed()).isEmpty();
    }

    @Test
    void aSecondRunOverUnchangedFilesEncodesNothing() throws Exception {
        draw("a.png", 1);
        write("b.txt", "");
        write("c.txt", "A document has no vector yet, and is not read again for it.");
        run(new WordEncoder(count -> {}));

        WordEncoder idle = new WordEncoder(count -> {});
        IndexReport again = run(idle);

        assertThat(idle.encoded()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.failed()).hasSize(1);
    }

    @Test
    void documentsAreStoredWithoutWaitingForAModel() throws Exception {
        write("a.txt", "The cat sleeps on the chair.");
        WordEncoder encoder = new WordEncoder(count -> {});

        IndexReport report = run(encoder);

        assertThat(report.indexed()).isEqualTo(1);
        assertThat(encoder.encoded()).isZero();
        assertThat(DATABASE.database().ranking().fullText("cat chair", Scope.EVERYTHING, 10))
                .hasSize(1);
        assertThat(DATABASE.database().index().countMissingIn(encoder.space(), Set.of(Kind.PASSAGE)))
                .as("its vectors are still to come")
                .isEqualTo(1);
    }

    @Test
    void documentsDoNotWaitBehindPictures() throws Exception {
        for (int i = 0; i < 100; i++) {
            draw("a picture " + i + ".png", i);
        }
        write("z.txt", "The cat sleeps on the chair.");
        CountDownLatch found = new CountDownLatch(1);
        WordEncoder waiting = new WordEncoder(count -> {
            try {
                found.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (TaskRunner thread = new TaskRunner("test", 1)) {
            CompletableFuture<IndexReport> run = thread.submit(() -> run(waiting));
            await(() -> !DATABASE.database()
                    .ranking()
                    .fullText("cat chair", Scope.EVERYTHING, 10)
                    .isEmpty());
            assertThat(run).isNotDone();
            found.countDown();
            assertThat(run.get(60, TimeUnit.SECONDS).indexed()).isEqualTo(101);
        }
    }

    @Test
    void picturesThatSomebodyCatchesUpWithAreLeftToThem() throws Exception {
        draw("a.png", 1);
        run(new WordEncoder(count -> {}));
        DATABASE.database().index().kept().free(Role.PICTURES, "words");

        WordEncoder idle = new WordEncoder(count -> {});
        Indexer beside = new Indexer(
                tools(idle, Disk.of(Path.of("."))), () -> DATABASE.database().index(), () -> idle, () -> true);
        assertThat(beside.run(List.of(folder), new Gate(), new Cancellation(), progress -> {})
                        .unchanged())
                .isEqualTo(1);
        assertThat(idle.encoded()).isZero();

        WordEncoder alone = new WordEncoder(count -> {});
        run(alone);
        assertThat(alone.encoded()).as("where nobody does it, a run does").isEqualTo(1);
    }

    @Test
    void whatTheModelCannotReadIsListedAndTheRestGoesOn() throws Exception {
        draw(folder.resolve("bad.png"), 1, WordEncoder.UNSEEABLE);
        draw("good.png", 2);

        IndexReport report = run(new WordEncoder(count -> {}));

        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.failed())
                .extracting(ReadFailure::reason)
                .extracting(reason -> reason.inWords())
                .containsExactly("The model could not make sense of it");
    }

    @Test
    void copiesAreEncodedOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            draw("copy " + i + ".png", 5);
        }
        WordEncoder encoder = new WordEncoder(count -> {});

        IndexReport report = run(encoder);

        assertThat(encoder.encoded()).isEqualTo(1);
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(19);
    }

    @Test
    void aFileThatVanishedLeavesTheLibraryUnlessItsFolderIsAway() throws Exception {
        Path gone = write("a.txt", "This letter will go.");
        write("b.txt", "This letter will stay.");
        run(new WordEncoder(count -> {}));

        Files.delete(gone);
        assertThat(run(new WordEncoder(count -> {})).removed()).isEqualTo(1);

        Path away = Files.move(folder, folder.resolveSibling("away"));
        assertThat(run(new WordEncoder(count -> {})).removed()).isZero();
        assertThat(DATABASE.database().index().folders())
                .singleElement()
                .satisfies(offline -> assertThat(offline.offline()).isTrue());
        Files.move(away, folder);
        assertThat(run(new WordEncoder(count -> {})).unchanged()).isEqualTo(1);
        assertThat(DATABASE.database().index().folders())
                .singleElement()
                .satisfies(back -> assertThat(back.offline()).isFalse());
    }
}
