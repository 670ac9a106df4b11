package app.akin.app;

import app.akin.indexing.PassageBuilder.Outcome;
import app.akin.library.LibraryClosedException;
import app.akin.library.LocalPassageModels;
import app.akin.library.PassageSwitch;
import app.akin.library.PassageSwitch.Wish;
import app.akin.settings.Settings;
import app.akin.store.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the model that reads passages catch up with what runs bring in, one pass at a time and beside everything else. A model that
 * is away is left alone for a while, longer each time.
 */
final class PassageKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassageKeeper.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final PassageSwitch passages;
    private final LocalPassageModels models;
    private final BooleanSupplier mayWork;
    private final TaskRunner runner = new TaskRunner("passages", 1);
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Cancellation pass = new Cancellation();
    private volatile boolean closed;
    private Optional<Wish> wanted = Optional.empty();
    private boolean paused;
    private Duration rest = Duration.ZERO;
    private long restUntil = System.nanoTime();

    /** @param mayWork whether the library is open and adding is not paused */
    PassageKeeper(PassageSwitch passages, LocalPassageModels models, BooleanSupplier mayWork) {
        this.passages = passages;
        this.models = models;
        this.mayWork = mayWork;
    }

    /** Looks now and then again after each {@code pause}. */
    PassageKeeper start(Duration pause) {
        runner.every(pause, this::look);
        return this;
    }

    /** There may be something to do; called often, it does no harm. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            runner.submit(() -> {
                look();
                return true;
            });
        }
    }

    /** Where another model is wanted, or work is paused or goes on: breaks the pass off, and looks again without any rest. */
    synchronized void settingsChanged(Settings now) {
        Wish wish = Wish.of(now);
        if (Optional.of(wish).equals(wanted) && now.paused() == paused) {
            return;
        }
        wanted = Optional.of(wish);
        paused = now.paused();
        reconsider();
    }

    private void reconsider() {
        pass.cancel();
        runner.submit(() -> {
            rest = Duration.ZERO;
            restUntil = System.nanoTime();
            look();
            return true;
        });
    }

    /** Waits until all that is there is read, or the model is away. */
    void finish() {
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

    private void look() {
        due.set(false);
        pass = new Cancellation();
        if (closed || !mayWork.getAsBoolean() || System.nanoTime() - restUntil < 0) {
            return;
        }
        AtomicLong total = new AtomicLong();
        try {
            Outcome outcome = passages.build(pass, left -> {
                total.accumulateAndGet(left, Math::max);
                if (left > 0) {
                    models.building(left, total.get());
                }
            });
            ended(outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException | LibraryClosedException e) {
            LOG.debug("passages are read when the library is back", e);
        }
    }

    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Complete _ -> {
                rest = Duration.ZERO;
                models.built();
            }
            case Outcome.Cancelled _ -> models.ended();
            case Outcome.Away away -> {
                rest = rest.isZero() ? SHORTEST_REST : rest.multipliedBy(2);
                rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
                restUntil = System.nanoTime() + rest.toNanos();
                LOG.warn("the model of words is asked again in {} s: {}", rest.toSeconds(), away.why());
                models.away(away.why());
            }
        }
    }
}
