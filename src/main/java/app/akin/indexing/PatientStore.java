package app.akin.indexing;

import app.akin.indexing.IndexProgress.Phase;
import app.akin.store.IndexStore;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import app.akin.task.Cancellation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the store again when it is away for a moment: restarted, busy, or out of space, and not at all while the disk is at
 * its end. Every call is one transaction that
 * is harmless when done twice, so a batch is replayed as it is.
 */
final class PatientStore {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStore.class);

    /** A restart takes seconds, a person who makes room on a disk takes minutes. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Map<Object, Long> pending = new ConcurrentHashMap<>();
    private final IndexStore store;
    private final Cancellation cancellation;
    private final DiskRoom room;
    private final Consumer<Phase> waiting;

    PatientStore(IndexStore store, Cancellation cancellation, DiskRoom room, Consumer<Phase> waiting) {
        this.store = store;
        this.cancellation = cancellation;
        this.room = room;
        this.waiting = waiting;
    }

    /** @throws StoreException when patience or hope is at an end */
    <T> T ask(Function<IndexStore, T> call) throws InterruptedException {
        room.awaitLastRoom();
        long start = System.nanoTime();
        while (true) {
            try {
                T answer = timed(call);
                waiting.accept(Phase.READING);
                return answer;
            } catch (StoreException e) {
                boolean full = e.problem() == Problem.DISK_FULL;
                boolean late = System.nanoTime() - start > PATIENCE.toNanos();
                if (late || !(full || e.isTransient())) {
                    throw e;
                }
                LOG.info("the store is asked again in {} s: {}", PAUSE.toSeconds(), e.getMessage());
                waiting.accept(full ? Phase.WAITING_FOR_SPACE : Phase.WAITING_FOR_DATABASE);
            }
            if (cancellation.await(PAUSE)) {
                throw new InterruptedException("cancelled while the store was away");
            }
        }
    }

    private <T> T timed(Function<IndexStore, T> call) {
        Object asking = new Object();
        pending.put(asking, System.nanoTime());
        try {
            return call.apply(store);
        } finally {
            pending.remove(asking);
        }
    }

    /** Whether somebody has waited for an answer for so long that it is to be said: a lock is held elsewhere, say. */
    boolean isSlow() {
        long now = System.nanoTime();
        return pending.values().stream().anyMatch(start -> now - start > SLOW.toNanos());
    }

    void tell(Consumer<IndexStore> call) throws InterruptedException {
        ask(asked -> {
            call.accept(asked);
            return true;
        });
    }
}
