package app.akin.task;

import java.util.concurrent.CancellationException;

/** A wish to stop that a long task looks at, at least once a second. Safe from any thread. */
public final class Cancellation {

    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException when cancelled */
    public void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }
}
