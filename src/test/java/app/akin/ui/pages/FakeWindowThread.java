package app.akin.ui.pages;

import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The test's own thread plays the JavaFX thread: what is handed over waits in a queue until the test takes it. */
public final class FakeWindowThread implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final TaskRunner tasks = new TaskRunner("test", 3);
    private final Background background = new Background(tasks, later());

    public Background background() {
        return background;
    }

    /** Hands work over to the test, as the program does to the JavaFX thread. */
    public Executor later() {
        return handedOver::add;
    }

    public boolean isIdle() {
        return handedOver.isEmpty();
    }

    /** Does what is handed over until {@code condition} holds; fails when it does not within a minute. */
    public void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            next(Duration.ofMillis(50)).ifPresent(Runnable::run);
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within " + PATIENCE);
            }
        }
    }

    /** Waits for one thing that is handed over, and does it. */
    public void awaitOne() {
        next(PATIENCE)
                .orElseThrow(() -> new AssertionError("nothing was handed over within " + PATIENCE))
                .run();
    }

    private Optional<Runnable> next(Duration patience) {
        try {
            return Optional.ofNullable(handedOver.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
