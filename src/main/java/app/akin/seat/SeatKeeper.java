package app.akin.seat;

import app.akin.embedding.TextEncoder;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.model.LibraryClosedException;
import app.akin.model.ModelUnusableException;
import app.akin.store.sql.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the wanted model of a seat catch up in the background, one pass at a time and beside everything else, while the one
 * before goes on answering. Breaks off when yet another is chosen; a model that is away is left alone for a while, longer
 * each time.
 */
public final class SeatKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeatKeeper.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Seat<? extends TextEncoder> seat;
    private final Gate pausing;
    private final BooleanSupplier mayWork;
    private final SeatNews news;
    private final TaskRunner runner;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Cancellation pass = new Cancellation();
    private volatile boolean closed;
    private Optional<String> wish;
    private boolean paused;
    private Runnable telling = () -> {};
    private Duration rest = Duration.ZERO;
    private long restUntil = System.nanoTime();

    /**
     * @param pausing shut while there is a pause
     * @param mayWork whether the library is open
     */
    public SeatKeeper(
            String name, Seat<? extends TextEncoder> seat, Gate pausing, BooleanSupplier mayWork, SeatNews news) {
        this.seat = seat;
        this.pausing = pausing;
        this.mayWork = mayWork;
        this.news = news;
        runner = new TaskRunner(name, 1);
        wish = seat.wish();
        paused = pausing.isShut();
    }

    /** Looks now and then again after each {@code pause}. */
    public SeatKeeper start(Duration pause) {
        runner.every(pause, this::look);
        return this;
    }

    /** There may be something to do; called often, it does no harm. */
    public void soon() {
        if (due.compareAndSet(false, true)) {
            runner.submit(() -> {
                look();
                return true;
            });
        }
    }

    /**
     * Where another model is wanted, breaks the pass off, takes the other one at once if it has read everything, and else
     * begins with it. Where work is paused or goes on, says so. Either way looks again without any rest.
     */
    public synchronized void settingsChanged(boolean pausedNow) {
        boolean another = !seat.wish().equals(wish);
        if (!another && pausedNow == paused) {
            return;
        }
        wish = seat.wish();
        paused = pausedNow;
        if (another) {
            pass.cancel();
        } else {
            telling.run();
        }
        runner.submit(() -> {
            if (another && mayWork.getAsBoolean()) {
                reconsider();
            }
            rest = Duration.ZERO;
            restUntil = System.nanoTime();
            look();
            return true;
        });
    }

    /** Waits until all that is there is read, or the model is away. */
    public void finish() {
        runner.submit(() -> {
                    look();
                    return true;
                })
                .join();
    }

    @Override
    public void close() {
        closed = true;
        pass.cancel();
        runner.close();
    }

    private void reconsider() {
        try {
            seat.answeringId();
        } catch (StoreException | LibraryClosedException | ModelUnusableException e) {
            LOG.debug("who answers is decided when somebody asks", e);
        }
        news.otherChosen();
    }

    private void look() {
        due.set(false);
        Cancellation mine = new Cancellation();
        pass = mine;
        if (closed || !mayWork.getAsBoolean() || System.nanoTime() - restUntil < 0) {
            return;
        }
        String id = seat.wantedId();
        try {
            if (seat.isBehind()) {
                ended(id, seat.build(pausing, mine, (left, total) -> tell(id, left, total)));
            }
        } catch (InterruptedException e) {
            news.stopped(id);
            Thread.currentThread().interrupt();
        } catch (StoreException | LibraryClosedException e) {
            LOG.debug("{} goes on reading when the library is back", id, e);
            news.stopped(id);
        } catch (ModelUnusableException e) {
            ended(id, new Outcome.Away(e.getMessage()));
        } finally {
            tellNoMore();
        }
    }

    private synchronized void tell(String id, long left, long total) {
        if (left > 0) {
            telling = () -> news.reading(id, left, total, paused);
            telling.run();
        }
    }

    private synchronized void tellNoMore() {
        telling = () -> {};
    }

    private void ended(String id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Complete _ -> {
                rest = Duration.ZERO;
                if (seat.unreadOfOthers() > 0) {
                    restUntil = System.nanoTime() + LONGEST_REST.toNanos(); // what cannot be reached from here
                }
                news.complete(id);
            }
            case Outcome.Cancelled _ -> news.stopped(id);
            case Outcome.Away away -> {
                rest = rest.isZero() ? SHORTEST_REST : rest.multipliedBy(2);
                rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
                restUntil = System.nanoTime() + rest.toNanos();
                LOG.warn("{} is asked again in {} s: {}", id, rest.toSeconds(), away.why());
                news.away(id, away.why());
            }
        }
    }
}
