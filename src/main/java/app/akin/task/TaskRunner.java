package app.akin.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed number of named daemon threads. Tasks run in the order they were given, late ones when their time has come.
 *
 * <p>Closing interrupts what runs, forgets what waits, and returns within {@value #CLOSING_SECONDS} seconds. What is given
 * to it later is forgotten too: its future is cancelled.
 */
public final class TaskRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final int CLOSING_SECONDS = 2;

    private final String name;
    private final ScheduledThreadPoolExecutor threads;

    public TaskRunner(String name, int threadCount) {
        this.name = name;
        threads = new ScheduledThreadPoolExecutor(threadCount, namedDaemons(name));
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /** Runs {@code task} soon; the future fails with what the task threw. */
    public <T> CompletableFuture<T> submit(Callable<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(future, task));
        } catch (RejectedExecutionException e) {
            future.cancel(false);
        }
        return future;
    }

    /** Runs {@code task} once after {@code delay}; cancelling the answer before then takes it back. */
    public Scheduled after(Duration delay, Runnable task) {
        try {
            var handle = threads.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> handle.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    /** Runs {@code task} now and then again {@code pause} after each end, whether or not one of them failed. */
    public Scheduled every(Duration pause, Runnable task) {
        var handle = threads.scheduleWithFixedDelay(() -> guarded(task), 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        return () -> handle.cancel(false);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{}: a task did not end within {} s and is left to the end of the program",
                        name,
                        CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void complete(CompletableFuture<T> future, Callable<T> task) {
        if (future.isCancelled()) {
            return;
        }
        try {
            future.complete(task.call());
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a scheduled task failed", name, e);
        }
    }

    private static ThreadFactory namedDaemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return runnable -> {
            Thread thread = new Thread(runnable, "akin-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Something that will run later unless it is cancelled first. */
    @FunctionalInterface
    public interface Scheduled {
        void cancel();
    }
}
