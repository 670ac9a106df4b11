package app.akin.indexing;

import app.akin.indexing.IndexProgress.Phase;
import app.akin.model.LibraryClosedException;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.Listeners;
import app.akin.task.Listening;
import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs of the {@link Indexer} in the background, one after another, and the pause between them. Places asked for meanwhile
 * wait for the next run; where the library is not open, or does not answer, they are tried again until it does.
 */
public final class BackgroundIndexing implements Indexing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundIndexing.class);

    /** What waits for the library is tried again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Indexer indexer;
    private final Supplier<List<Path>> places;
    private final PauseMemory memory;
    private final Outcome outcome;
    private final TaskRunner runner = new TaskRunner("indexing", 1);
    private final Listeners<IndexProgress> listeners = new Listeners<>();
    private final Gate gate;
    private final Set<Path> waiting = new LinkedHashSet<>();
    private boolean allWait; // every place that is kept in step
    private Optional<Cancellation> running = Optional.empty();
    private volatile IndexProgress progress = IndexProgress.IDLE;

    /**
     * @param places gives every folder and file that Akin keeps in step; asked on the indexing thread
     * @param gate shut while there is a pause, by this class alone; other work that pauses with it may pass it too
     * @param outcome hears how every run ended
     */
    public BackgroundIndexing(
            Indexer indexer, Supplier<List<Path>> places, Gate gate, PauseMemory memory, Outcome outcome) {
        this.indexer = indexer;
        this.gate = gate;
        this.places = places;
        this.memory = memory;
        this.outcome = outcome;
        if (memory.isPaused()) {
            gate.shut();
        }
    }

    @Override
    public synchronized void add(List<Path> paths) {
        paths.forEach(path -> waiting.add(path.toAbsolutePath().normalize()));
        runner.submit(this::runWaiting);
    }

    @Override
    public synchronized void lookAgain() {
        allWait = true;
        runner.submit(this::runWaiting);
    }

    @Override
    public void pause() {
        gate.shut();
        memory.remember(true);
        tell(progress.in(progress.phase() == Phase.IDLE ? Phase.IDLE : Phase.PAUSED));
    }

    @Override
    public void resume() {
        memory.remember(false);
        gate.open();
    }

    @Override
    public synchronized void stop() {
        forget();
        running.ifPresent(Cancellation::cancel);
        resume();
    }

    @Override
    public IndexProgress progress() {
        return progress;
    }

    @Override
    public Listening listen(Consumer<IndexProgress> listener) {
        return listeners.add(listener);
    }

    /** Ends the present run within seconds; what is done stays, the rest is found again at the next start. */
    @Override
    public void close() {
        synchronized (this) {
            forget();
            running.ifPresent(Cancellation::cancel);
        }
        gate.open();
        runner.close();
    }

    private void forget() {
        waiting.clear();
        allWait = false;
    }

    private boolean runWaiting() throws InterruptedException {
        Set<Path> roots;
        boolean all;
        Cancellation cancellation = new Cancellation();
        synchronized (this) {
            roots = new LinkedHashSet<>(waiting);
            all = allWait;
            forget();
            running = Optional.of(cancellation);
        }
        try {
            if (all) {
                roots.addAll(places.get());
            }
            if (!roots.isEmpty()) {
                outcome.ended(indexer.run(List.copyOf(roots), gate, cancellation, this::tell));
            }
        } catch (CancellationException e) {
            LOG.debug("the run was cancelled");
        } catch (LibraryClosedException e) {
            LOG.info("what was to be looked at waits for the library: {}", e.getMessage());
            keepWaiting(roots, all, cancellation);
        } catch (RuntimeException e) {
            LOG.error("the run over {} failed", roots, e);
            outcome.failed(e);
        } finally {
            synchronized (this) {
                running = Optional.empty();
            }
            tell(progress.in(Phase.IDLE));
        }
        return true;
    }

    private synchronized void keepWaiting(Set<Path> roots, boolean all, Cancellation cancellation) {
        if (!cancellation.isCancelled()) {
            roots.addAll(waiting);
            waiting.clear();
            waiting.addAll(roots);
            allWait |= all;
            runner.after(AGAIN, () -> runner.submit(this::runWaiting));
        }
    }

    private void tell(IndexProgress now) {
        progress = now;
        listeners.tell(now);
    }

    /** Hears how runs ended, on the indexing thread. */
    public interface Outcome {

        void ended(IndexReport report);

        /** The run itself failed, such as when the database went away for good. */
        void failed(RuntimeException failure);
    }
}
