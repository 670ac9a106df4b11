package app.akin.indexing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures how fast a count grows, and the time left until all is done: over a sliding window, and by a clock that never
 * jumps. Not thread-safe.
 */
final class Meter {

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long WARM_UP_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private final long start;
    private final Deque<Sample> samples = new ArrayDeque<>();

    Meter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    void record(long count) {
        long now = nanoTime.getAsLong();
        samples.addLast(new Sample(now, count));
        while (samples.size() > 2 && now - samples.getFirst().nanos > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** How much the count grew a second within the window; 0 until measured. */
    double perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        double nanos = samples.getLast().nanos - samples.getFirst().nanos;
        return nanos <= 0 ? 0 : (samples.getLast().count - samples.getFirst().count) * 1e9 / nanos;
    }

    /** Time until {@code remaining} more are counted; nothing within the first five seconds or while nothing moves. */
    Optional<Duration> left(long remaining) {
        double rate = perSecond();
        boolean warm = nanoTime.getAsLong() - start >= WARM_UP_NANOS;
        return warm && rate > 0 ? Optional.of(Duration.ofMillis((long) (remaining * 1000 / rate))) : Optional.empty();
    }

    private record Sample(long nanos, long count) {}
}
