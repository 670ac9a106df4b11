package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A run waits for room on the disk. */
class FullDiskTest extends IndexTest {

    @Test
    void addingWaitsWhileTheDiskIsNearlyFullAndGoesOnByItself() throws Exception {
        write("a.txt", "The cat sleeps on the chair.");
        FakeDisk disk = new FakeDisk(1_900_000_000L);
        AtomicReference<IndexProgress> last = new AtomicReference<>(IndexProgress.IDLE);
        try (TaskRunner thread = new TaskRunner("test", 1)) {
            CompletableFuture<IndexReport> run =
                    thread.submit(() -> indexer(DATABASE, new WordEncoder(count -> {}), disk)
                            .run(List.of(folder), new Gate(), new Cancellation(), last::set));
            await(() -> last.get().phase() == IndexProgress.Phase.WAITING_FOR_SPACE);
            assertThat(last.get().space()).hasValue(1_900_000_000L);
            assertThat(DATABASE.database().index().counts(Scope.EVERYTHING).files())
                    .isZero();

            disk.free = 2_900_000_000L; // more than it stopped at, less than it goes on at
            int looks = disk.looks;
            await(() -> disk.looks > looks + 10);
            assertThat(run).isNotDone();
            disk.free = 3_100_000_000L;

            assertThat(run.get(60, TimeUnit.SECONDS).indexed()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsWrittenAtTheVeryEndOfTheDiskAndTheRunCanBeStopped() throws Exception {
        FakeDisk disk = new FakeDisk(199_000_000L);
        Cancellation cancellation = new Cancellation();
        try (TaskRunner thread = new TaskRunner("test", 1)) {
            CompletableFuture<IndexReport> run =
                    thread.submit(() -> indexer(DATABASE, new WordEncoder(count -> {}), disk)
                            .run(List.of(folder), new Gate(), cancellation, progress -> {}));
            await(() -> disk.looks > 3);
            assertThat(DATABASE.database().index().folders()).isEmpty();
            cancellation.cancel();
            run.handle((report, failure) -> true).get(60, TimeUnit.SECONDS);
        }
    }
}
