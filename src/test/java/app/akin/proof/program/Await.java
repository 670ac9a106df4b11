package app.akin.proof.program;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a condition of another process, by asking again and again. */
public final class Await {

    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** Returns as soon as {@code condition} holds; fails with {@code what} when it never does. */
    public static void until(Duration patience, String what, Callable<Boolean> condition) {
        until(patience, () -> what, condition);
    }

    /** As above, with words that are made when it fails. */
    public static void until(Duration patience, Supplier<String> what, Callable<Boolean> condition) {
        if (!holdsWithin(patience, condition)) {
            throw new AssertionError("not within " + patience.toMillis() + " ms: " + what.get());
        }
    }

    /** Whether the condition comes to hold in that time. */
    public static boolean holdsWithin(Duration patience, Callable<Boolean> condition) {
        return present(patience, () -> condition.call() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** The first answer that is there. */
    public static <T> T value(Duration patience, String what, Callable<Optional<T>> question) {
        return present(patience, question)
                .orElseThrow(() -> new AssertionError("not within " + patience.toMillis() + " ms: " + what));
    }

    private static <T> Optional<T> present(Duration patience, Callable<Optional<T>> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                Optional<T> answer = question.call();
                if (answer.isPresent() || System.nanoTime() > deadline) {
                    return answer;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
