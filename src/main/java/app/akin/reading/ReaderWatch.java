package app.akin.reading;

import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks after a reader while it is asked something, and kills it when its time is over, when it takes too much memory, or
 * when the thread that waits for it is interrupted.
 *
 * <p>Its time is what it computes: on a busy machine a good file takes long and is not to blame. Who computes nothing and does
 * not answer either is waited for a few times as long.
 */
final class ReaderWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int WAITING = 4;

    private final ReaderChild child;
    private final Duration limit;
    private final TaskRunner runner;
    private final Thread waiting = Thread.currentThread();
    private final long start = System.nanoTime();
    private final Optional<Duration> computedBefore;
    private TaskRunner.Scheduled next;
    private Optional<ReaderOutcome> verdict = Optional.empty();
    private boolean interrupted;
    private boolean stopped;

    ReaderWatch(ReaderChild child, Duration limit, TaskRunner runner) {
        this.child = child;
        this.limit = limit;
        this.runner = runner;
        computedBefore = child.computed();
        next = runner.after(BETWEEN_LOOKS, this::look);
    }

    private synchronized void look() {
        if (stopped) {
            return;
        }
        if (waiting.isInterrupted()) {
            interrupted = true;
        } else if (isTimeOver()) {
            verdict = Optional.of(new ReaderOutcome.TimedOut(limit));
        } else if (child.residentBytes() > child.memory().residentBytes()) {
            verdict = Optional.of(new ReaderOutcome.TooLarge());
        }
        if (interrupted || verdict.isPresent()) {
            stopped = true;
            child.kill();
        } else {
            next = runner.after(BETWEEN_LOOKS, this::look);
        }
    }

    private boolean isTimeOver() {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        // Asking the system is dear, and before the limit nothing it could say matters.
        return waited.compareTo(limit) > 0 && isOver(limit, waited, computedSinceStart());
    }

    private Optional<Duration> computedSinceStart() {
        return computedBefore.flatMap(before -> child.computed().map(now -> now.minus(before)));
    }

    /** @param computed nothing where the system does not say: then whoever computes cannot be told from whoever waits */
    static boolean isOver(Duration limit, Duration waited, Optional<Duration> computed) {
        return computed.map(time -> time.compareTo(limit) > 0 || waited.compareTo(limit.multipliedBy(WAITING)) > 0)
                .orElseGet(() -> waited.compareTo(limit) > 0);
    }

    /** It answered in time. */
    synchronized void stop() {
        stopped = true;
        next.cancel();
    }

    /**
     * Why it was killed; nothing when it was not.
     *
     * @throws InterruptedException when nobody waits any more
     */
    synchronized Optional<ReaderOutcome> ended() throws InterruptedException {
        stop();
        if (interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        return verdict;
    }
}
