package app.akin.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A piece of work that a helper does meanwhile. Whoever wants its result before a helper has begun does it himself, so that nobody
 * waits for helpers that are busy or gone.
 *
 * @param <T> what comes of it
 */
public final class Beside<T> {

    private final FutureTask<T> work;

    private Beside(FutureTask<T> work) {
        this.work = work;
    }

    /** @param work throws nothing that is checked */
    public static <T> Beside<T> begin(TaskRunner helpers, Callable<T> work) {
        FutureTask<T> once = new FutureTask<>(work);
        helpers.submit(() -> {
            once.run();
            return true;
        });
        return new Beside<>(once);
    }

    /** What came of it; throws what the work threw. An interruption is kept for whoever asks for it next. */
    public T result() {
        work.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
