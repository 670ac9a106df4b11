package app.akin.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls code that may never return, such as a parser on a hostile file, and waits no longer than a limit.
 *
 * <p>The call runs on a thread of its own. When the limit passes the thread is interrupted and abandoned: a daemon, it
 * never keeps the program alive.
 */
public final class TimeLimit {

    private final String name;
    private final Duration limit;

    public TimeLimit(String name, Duration limit) {
        this.name = name;
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }

    /**
     * @throws TimeoutException when the limit passed first
     * @throws ExecutionException with what the call threw, errors included
     * @throws InterruptedException when the waiting thread was interrupted; the call is interrupted too
     */
    public <T> T call(Callable<T> callable) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(callable);
        Thread thread = new Thread(task, "akin-" + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            task.cancel(true);
        }
    }
}
