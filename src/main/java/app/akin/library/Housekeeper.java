package app.akin.library;

import app.akin.model.LibraryClosedException;
import app.akin.store.IndexStore;
import app.akin.store.sql.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what takes long and nobody waits for, one thing after another; what an earlier run of the program
 * had begun with is gone on with. Nothing happens before the first {@link #soon}.
 */
public final class Housekeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private final LibraryGate gate;
    private final TaskRunner runner = new TaskRunner("housekeeping", 1);
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean due = new AtomicBoolean();

    public Housekeeper(LibraryGate gate) {
        this.gate = gate;
    }

    /** There may be something to do; called often, it does no harm. */
    public void soon() {
        if (due.compareAndSet(false, true)) {
            runner.submit(() -> {
                due.set(false);
                look();
                return true;
            });
        }
    }

    private void look() {
        if (!gate.isOpen()) {
            return;
        }
        try {
            IndexStore index = gate.database().index();
            if (index.leaving().isUnfinished()) {
                index.leaving().finish(cancellation);
                gate.changed();
            }
        } catch (CancellationException e) {
            LOG.debug("the rest is done at the next start", e);
        } catch (StoreException | LibraryClosedException e) {
            LOG.info("what is left to do waits for the library: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        cancellation.cancel();
        runner.close();
    }
}
