package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.store.IndexStore;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the library in step with folders and files. Blocks; one run at a time. */
public final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int MOST_LOOKS = 3;
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    private final IndexTools tools;
    private final Supplier<IndexStore> store;
    private final Supplier<Encoder> encoder;
    private final BooleanSupplier catchingUp;

    /**
     * @param store gives the open store
     * @param encoder gives the encoder of the space that new pictures go into
     * @param catchingUp whether a {@link VectorBuilder} sees to the pictures that are known and lack a vector, so that a run
     *     need not
     */
    public Indexer(
            IndexTools tools, Supplier<IndexStore> store, Supplier<Encoder> encoder, BooleanSupplier catchingUp) {
        this.tools = tools;
        this.store = store;
        this.encoder = encoder;
        this.catchingUp = catchingUp;
    }

    /** Where nobody catches up. */
    public Indexer(IndexTools tools, Supplier<IndexStore> store, Supplier<Encoder> encoder) {
        this(tools, store, encoder, () -> false);
    }

    /**
     * Looks at {@code roots}, absolute paths of folders and files, and reads what is new or changed.
     *
     * @param gate shut while the run is to pause
     * @param progress called at most ten times a second, and once at the end
     * @throws app.akin.store.sql.StoreException when the database went away for good; what is stored stays
     * @throws InterruptedException when the calling thread was interrupted
     */
    public IndexReport run(List<Path> roots, Gate gate, Cancellation cancellation, Consumer<IndexProgress> progress)
            throws InterruptedException {
        RunCounts counts = new RunCounts();
        DiskRoom room = new DiskRoom(tools.disk(), cancellation);
        PatientStore patient = new PatientStore(store.get(), cancellation, room, counts::waiting);
        try (TaskRunner reporter = new TaskRunner("index-progress", 1)) {
            reporter.every(BETWEEN_REPORTS, () -> {
                IndexProgress now = counts.progress(gate.isShut(), room.lowOn());
                boolean held = now.phase() == Phase.READING && patient.isSlow();
                progress.accept(held ? now.in(Phase.WAITING_FOR_DATABASE) : now);
            });
            look(roots, patient, gate, room, cancellation, counts);
        }
        IndexReport report =
                counts.report(counts.failedBefore().isEmpty() ? List.of() : patient.ask(IndexStore::failures));
        progress.accept(counts.progress(false, OptionalLong.empty()));
        return report;
    }

    /**
     * Looks, and looks again where the server crashed meanwhile: what was written since its last safe point may be missing.
     * What that finds was counted before.
     */
    private void look(
            List<Path> roots,
            PatientStore patient,
            Gate gate,
            DiskRoom room,
            Cancellation cancellation,
            RunCounts first)
            throws InterruptedException {
        RunCounts counts = first;
        boolean whole = false;
        for (int looks = 0; !whole && looks < MOST_LOOKS && !cancellation.isCancelled(); looks++) {
            long pulse = patient.ask(asked -> asked.desks().beginPulse());
            new IndexRun(tools, patient, encoder.get(), catchingUp.getAsBoolean(), gate, room, cancellation, counts)
                    .run(roots);
            whole = patient.ask(asked -> asked.desks().endPulse(pulse));
            if (!whole) {
                LOG.warn("the database had crashed: what it may have lost is looked for");
            }
            counts = new RunCounts();
        }
    }
}
