package app.akin.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TaskTest {

    @Test
    void aShutGateHoldsUntilItIsOpened() throws Exception {
        Gate gate = new Gate();
        gate.shut();
        CountDownLatch passed = new CountDownLatch(1);
        try (TaskRunner threads = new TaskRunner("test", 1)) {
            CompletableFuture<Boolean> passing = threads.submit(() -> {
                gate.pass();
                passed.countDown();
                return true;
            });

            assertThat(passed.await(50, TimeUnit.MILLISECONDS)).isFalse();
            gate.open();
            assertThat(passing.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsGivenToAClosedRunnerIsForgotten() {
        TaskRunner closed = new TaskRunner("test", 1);
        closed.close();

        assertThat(closed.submit(() -> true)).isCancelled();
        closed.after(Duration.ZERO, () -> {}).cancel();
    }

    @Test
    void aCallThatNeverEndsIsLeftAtItsLimit() {
        TimeLimit limit = new TimeLimit("test", Duration.ofMillis(50));

        assertThatThrownBy(() -> limit.call(() -> {
                    new CountDownLatch(1).await();
                    return true;
                }))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void anErrorInALimitedCallReachesTheCaller() {
        TimeLimit limit = new TimeLimit("test", Duration.ofSeconds(60));

        assertThatThrownBy(() -> limit.call(() -> {
                    throw new OutOfMemoryError("as a decoder would");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aTaskThatFailsFailsItsFutureAndNotItsThread() {
        try (TaskRunner threads = new TaskRunner("test", 1)) {
            CompletableFuture<Object> failing = threads.submit(() -> {
                throw new IOException("no");
            });

            assertThatThrownBy(failing::get).hasCauseInstanceOf(IOException.class);
            assertThat(threads.submit(() -> 7).join()).isEqualTo(7);
        }
    }

    @Test
    void waitingForACancellationEndsWithIt() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        assertThat(cancellation.await(Duration.ofMillis(1))).isFalse();

        cancellation.cancel();

        assertThat(cancellation.await(Duration.ofHours(1))).isTrue();
        assertThatThrownBy(cancellation::check).isInstanceOf(CancellationException.class);
    }
}
