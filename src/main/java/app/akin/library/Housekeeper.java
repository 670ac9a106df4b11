package app.akin.library;

import app.akin.model.EmbeddingSpace;
import app.akin.model.LibraryClosedException;
import app.akin.model.VectorStorage;
import app.akin.store.Leaving;
import app.akin.store.Precision;
import app.akin.store.SpaceSize;
import app.akin.store.space.Pace;
import app.akin.store.sql.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what takes long and nobody waits for, one thing after another; what an earlier run of the program
 * had begun with is gone on with. Nothing happens before the first {@link #soon}.
 */
public final class Housekeeper implements SizeAndSpeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    /** Measuring takes the processors, which who has just opened a library wants for other things. */
    private static final Duration BEFORE_MEASURING = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final LibraryGate gate;
    private final Duration secondThoughts;
    private final TaskRunner runner = new TaskRunner("housekeeping", 1);
    /** Folders that are only hidden for now, each with what ends that. */
    private final Map<Long, TaskRunner.Scheduled> spared = new ConcurrentHashMap<>();

    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Cancellation cancellation = new Cancellation();
    private volatile Optional<Work> work = Optional.empty();
    private volatile boolean paused;
    private volatile boolean closed;

    public Housekeeper(LibraryGate gate) {
        this(gate, Library.SECOND_THOUGHTS);
    }

    /** @param secondThoughts so long a folder that is removed stays as it is */
    Housekeeper(LibraryGate gate, Duration secondThoughts) {
        this.gate = gate;
        this.secondThoughts = secondThoughts;
    }

    /** There may be something to do; called often, it does no harm. */
    public void soon() {
        if (due.compareAndSet(false, true)) {
            runner.submit(() -> {
                due.set(false);
                guarded(this::forget);
                return true;
            });
        }
        if (begun.compareAndSet(false, true)) {
            runner.after(BEFORE_MEASURING, () -> runner.every(BETWEEN_LOOKS, this::keepSizes));
        }
    }

    /** Before a folder is marked as removed: nothing it holds is forgotten for now. */
    void spare(long folderId) {
        Optional.ofNullable(spared.put(folderId, () -> {})).ifPresent(TaskRunner.Scheduled::cancel);
    }

    /** Once it is marked: it is forgotten unless somebody thinks better of it for so long. */
    void forgetLater(long folderId) {
        spared.compute(
                folderId,
                (id, before) -> runner.after(secondThoughts, () -> {
                    spared.remove(id);
                    soon();
                }));
    }

    @Override
    public List<Space> spaces() {
        return gate.ask(database ->
                database.precision().sizes().stream().map(Housekeeper::space).toList());
    }

    private static Space space(SpaceSize size) {
        List<Way> ways = size.measured().stream()
                .map(each -> new Way(
                        each.storage(),
                        each.bytes(),
                        each.p50(),
                        each.p95(),
                        each.recall10(),
                        each.recall50(),
                        each.sampled()))
                .toList();
        return new Space(size.space(), size.vectors(), size.now(), size.wish(), size.recommended(), ways);
    }

    @Override
    public void choose(EmbeddingSpace space, Optional<VectorStorage> wish) {
        gate.ask(database -> {
            database.precision().choose(space, wish);
            return true;
        });
        resume();
    }

    @Override
    public void measure() {
        runner.submit(() -> {
            guarded(() -> {
                for (SpaceSize size : precision().sizes()) {
                    work = Optional.of(new Work(size.space().model(), 0, 0));
                    precision().measure(size.space(), new Telling(cancellation));
                }
            });
            return true;
        });
    }

    @Override
    public Optional<Work> work() {
        return work;
    }

    @Override
    public void pause() {
        paused = true;
        cancellation.cancel();
    }

    @Override
    public void resume() {
        paused = false;
        runner.submit(() -> {
            keepSizes();
            return true;
        });
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    private void forget() {
        Leaving leaving = gate.database().index().leaving();
        Set<Long> hidden = Set.copyOf(spared.keySet());
        if (leaving.isUnfinished(hidden)) {
            leaving.finish(hidden, cancellation);
            gate.changed();
        }
    }

    private void keepSizes() {
        if (!paused) {
            guarded(() -> precision().keep(new Telling(cancellation)));
        }
    }

    private void guarded(Runnable task) {
        if (closed || !gate.isOpen()) {
            return;
        }
        cancellation = new Cancellation();
        try {
            task.run();
            work = Optional.empty();
        } catch (CancellationException e) {
            LOG.debug("the rest is done later", e);
        } catch (StoreException | LibraryClosedException e) {
            work = Optional.empty();
            LOG.info("what is left to do waits for the library: {}", e.getMessage());
        }
    }

    private Precision precision() {
        return gate.database().precision();
    }

    @Override
    public void close() {
        closed = true;
        cancellation.cancel();
        runner.close();
    }

    /** Keeps what it hears for whoever looks. */
    private final class Telling implements Pace {

        private final Cancellation mine;

        Telling(Cancellation mine) {
            this.mine = mine;
        }

        @Override
        public Cancellation cancellation() {
            return mine;
        }

        @Override
        public void at(EmbeddingSpace space, long done, long of) {
            work = Optional.of(new Work(space.model(), done, of));
        }
    }
}
