package app.akin.ui.pages;

import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Background work for tests without a window: outcomes are handed over on the working thread. */
public final class Now implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TaskRunner tasks = new TaskRunner("test", 1);

    public Background background() {
        return new Background(tasks, Runnable::run);
    }

    /** Waits until all that was handed over so far is done. */
    public void settle() {
        tasks.submit(() -> true).join();
    }

    /** Waits for {@code condition}, and fails when it does not come. */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within " + PATIENCE + ": " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
