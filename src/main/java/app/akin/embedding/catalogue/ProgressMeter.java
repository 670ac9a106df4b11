package app.akin.embedding.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Turns bytes into progress a few times a second, with the rate of the last seconds. For one thread. */
final class ProgressMeter {

    private static final long REPORT_NANOS = 200_000_000;
    /** Weight of the newest measurement in the rate. */
    private static final double NEWEST = 0.2;

    private final long total;
    private final LongSupplier nanos;
    private final Consumer<DownloadProgress> listener;
    private long done;
    private long reportedDone;
    private long reportedAt;
    private double perSecond;

    ProgressMeter(long total, LongSupplier nanos, Consumer<DownloadProgress> listener) {
        this.total = total;
        this.nanos = nanos;
        this.listener = listener;
        reportedAt = nanos.getAsLong();
    }

    /** Bytes that were there already: they count as done, not as fetched. */
    void begin(long doneBefore) {
        done = doneBefore;
        reportedDone = doneBefore;
        reportedAt = nanos.getAsLong();
        report();
    }

    void to(long nowDone) {
        done = nowDone;
        long now = nanos.getAsLong();
        long since = now - reportedAt;
        if (since < REPORT_NANOS && done < total) {
            return;
        }
        double latest = Math.max(0, done - reportedDone) / (Math.max(1, since) / 1e9);
        perSecond = perSecond == 0 ? latest : perSecond + NEWEST * (latest - perSecond);
        reportedDone = done;
        reportedAt = now;
        report();
    }

    private void report() {
        Optional<Duration> left = perSecond > 0
                ? Optional.of(Duration.ofMillis((long) (1000 * (total - done) / perSecond)))
                : Optional.empty();
        listener.accept(new DownloadProgress(done, total, perSecond, left));
    }
}
