package app.akin.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wish to stop that a long task looks at, at least once a second. Safe from any thread. */
public final class Cancellation {

    private final CountDownLatch cancelled = new CountDownLatch(1);

    public void cancel() {
        cancelled.countDown();
    }

    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** @throws CancellationException when cancelled */
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** Waits for {@code pause}, or until cancelled; answers whether it is. */
    public boolean await(Duration pause) throws InterruptedException {
        return cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
