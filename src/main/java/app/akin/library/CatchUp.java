package app.akin.library;

import app.akin.model.LibraryClosedException;
import app.akin.store.sql.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catches up on what an earlier Akin left undone: in the background, one at a time, and only while nothing else is read. What a pass
 * leaves is for the next one.
 */
final class CatchUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** Goes through what is left, as long as it may. */
    @FunctionalInterface
    interface Pass {
        void go() throws InterruptedException;
    }

    private final String what;
    private final LibraryGate gate;
    private final Gate pausing;
    private final BooleanSupplier busy;
    private final Pass pass;
    private final TaskRunner runner;
    private final AtomicBoolean due = new AtomicBoolean();
    private final Cancellation cancellation = new Cancellation();

    /**
     * @param what is caught up on, in the plural
     * @param busy whether files are read for the library: the rest waits for the next {@link #soon}
     */
    CatchUp(String what, LibraryGate gate, Gate pausing, BooleanSupplier busy, Pass pass) {
        this.what = what;
        this.gate = gate;
        this.pausing = pausing;
        this.busy = busy;
        this.pass = pass;
        runner = new TaskRunner(what, 1);
    }

    /** There may be something to do; called often, it does no harm. */
    void soon() {
        if (due.compareAndSet(false, true)) {
            runner.submit(() -> {
                due.set(false);
                go();
                return true;
            });
        }
    }

    void later(Duration pause) {
        runner.after(pause, this::soon);
    }

    private void go() throws InterruptedException {
        if (!gate.isOpen()) {
            return;
        }
        try {
            pass.go();
        } catch (CancellationException e) {
            LOG.debug("the other {} are for later", what, e);
        } catch (StoreException | LibraryClosedException e) {
            LOG.info("the other {} are for when the library is back: {}", what, e.getMessage());
        }
    }

    /** Whether nothing else is read. */
    boolean mayGoOn() {
        return !busy.getAsBoolean();
    }

    /**
     * Before each one: waits while the library is paused.
     *
     * @throws CancellationException when it is closed
     */
    void beforeNext() throws InterruptedException {
        pausing.pass(cancellation);
        cancellation.check();
    }

    /** Answers whether it was closed meanwhile. */
    boolean rest(Duration pause) throws InterruptedException {
        return cancellation.await(pause);
    }

    @Override
    public void close() {
        cancellation.cancel();
        runner.close();
    }
}
