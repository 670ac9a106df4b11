package app.akin.reading;

import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks after a reader while it is asked something, and kills it when its time is over, when it takes too much memory, or
 * when the thread that waits for it is interrupted.
 */
final class ReaderWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ReaderChild child;
    private final Duration limit;
    private final TaskRunner runner;
    private final Thread waiting = Thread.currentThread();
    private final long start = System.nanoTime();
    private TaskRunner.Scheduled next;
    private Optional<ReaderOutcome> verdict = Optional.empty();
    private boolean interrupted;
    private boolean stopped;

    ReaderWatch(ReaderChild child, Duration limit, TaskRunner runner) {
        this.child = child;
        this.limit = limit;
        this.runner = runner;
        next = runner.after(BETWEEN_LOOKS, this::look);
    }

    private synchronized void look() {
        if (stopped) {
            return;
        }
        if (waiting.isInterrupted()) {
            interrupted = true;
        } else if (System.nanoTime() - start > limit.toNanos()) {
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
