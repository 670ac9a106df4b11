package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.files.FileNames;
import app.akin.files.ScanOutcome;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.Folder;
import app.akin.store.IndexStore;
import app.akin.store.Leaving;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import app.akin.store.sql.StoreException;
import app.akin.task.Cancellation;
import app.akin.task.Channel;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run over some roots: scanning, reading with decoding, encoding and storing overlap, through bounded queues.
 *
 * <p>Stopped, it lets what is decoded be stored and forgets the rest, which the next run finds again. Interrupted, it ends
 * after the batch in hand.
 */
final class IndexRun {

    /** For each lane of the encoder: what it works at next, and as much again. */
    private static final int WAITING_DECODED = 2 * EncodeStage.PICTURES;

    private static final int WAITING_WRITES = 128;

    private final IndexTools tools;
    private final PatientStore store;
    private final Encoder encoder;
    private final boolean catchingUp;
    private final Gate gate;
    private final DiskRoom room;
    private final Cancellation cancellation;
    private final RunCounts counts;
    private final ContentsInHand inHand = new ContentsInHand();
    private final WaitingFiles waiting = new WaitingFiles();
    private final Channel<Decoded> decoded;
    private final Channel<Write> writes = new Channel<>(WAITING_WRITES);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Optional<SharedReading> shared = Optional.empty();

    IndexRun(
            IndexTools tools,
            PatientStore store,
            Encoder encoder,
            boolean catchingUp,
            Gate gate,
            DiskRoom room,
            Cancellation cancellation,
            RunCounts counts) {
        this.tools = tools;
        this.store = store;
        this.encoder = encoder;
        this.catchingUp = catchingUp;
        this.gate = gate;
        this.room = room;
        this.cancellation = cancellation;
        this.counts = counts;
        decoded = new Channel<>(encoder.lanes() * WAITING_DECODED);
    }

    void run(List<Path> roots) throws InterruptedException {
        Map<Path, FolderLook> looks = beginLooks(roots);
        List<ScanOutcome> outcomes = new ArrayList<>();
        shared = Optional.of(new SharedReading(store, encoder.space(), cancellation));
        try (TaskRunner threads = new TaskRunner("index", tools.readers() + encoder.lanes() + 2)) {
            CompletableFuture<?> storing =
                    threads.submit(stage(() -> new StoreStage(store, encoder.space(), inHand, counts).run(writes)));
            List<CompletableFuture<?>> encoding = new ArrayList<>();
            for (int i = 0; i < encoder.lanes(); i++) {
                encoding.add(threads.submit(
                        stage(() -> new EncodeStage(encoder, inHand, writes, cancellation).run(decoded, gate))));
            }
            List<CompletableFuture<?>> reading = new ArrayList<>();
            reading.add(threads.submit(stage(() -> read(waiting.others(), waiting.pictures()))));
            for (int i = 0; i < tools.readers(); i++) {
                reading.add(threads.submit(stage(() -> read(waiting.pictures(), waiting.others()))));
            }
            stage(() -> outcomes.addAll(
                            new ScanStage(store, encoder.space(), catchingUp, looks, counts, waiting, writes)
                                    .run(tools.scanner(), cancellation)))
                    .call();
            waiting.close();
            for (CompletableFuture<?> reader : reading) {
                await(reader);
            }
            await(threads.submit(stage(() -> reading(true).run(waiting.alone(), gate, room))));
            await(threads.submit(stage(this::readWhatWasLeft)));
            decoded.close();
            for (CompletableFuture<?> encoder : encoding) {
                await(encoder);
            }
            writes.close();
            await(storing);
            shared.get().end();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        throwFailure();
        if (!cancellation.isCancelled()) {
            forgetVanished(looks, outcomes);
        }
    }

    /** Reads what waits in one queue to its end, then helps with the other one. */
    private void read(Channel<SeenFile> first, Channel<SeenFile> then) throws InterruptedException {
        ReadStage stage = reading(false);
        stage.run(first, gate, room);
        stage.run(then, gate, room);
    }

    private ReadStage reading(boolean alone) {
        return new ReadStage(
                new FileExtraction(tools, encoder, alone),
                shared.orElseThrow(),
                inHand,
                counts,
                cancellation,
                decoded,
                writes);
    }

    private void readWhatWasLeft() throws InterruptedException {
        List<SeenFile> left = shared.orElseThrow().takeLeft();
        Channel<SeenFile> last = new Channel<>(Math.max(1, left.size()));
        for (SeenFile file : left) {
            last.put(file);
        }
        last.close();
        reading(false).run(last, gate, room);
    }

    /**
     * Not {@code join}, which no interruption ends: the program is closing then, and must not wait until everything that is
     * decoded is encoded, too.
     */
    private static void await(CompletableFuture<?> stage) throws InterruptedException {
        try {
            stage.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Map<Path, FolderLook> beginLooks(List<Path> roots) throws InterruptedException {
        Map<Path, FolderLook> looks = new LinkedHashMap<>();
        List<Folder> known = store.ask(IndexStore::folders);
        for (Path root : Roots.outermost(roots)) {
            looks.put(
                    root,
                    store.ask(
                            asked -> asked.beginLook(folder(asked, known, root).id())));
        }
        return looks;
    }

    /** Found by its path: the URI of a folder that is offline lacks the stroke at its end. */
    private static Folder folder(IndexStore store, List<Folder> known, Path root) {
        return known.stream()
                .filter(folder -> folder.isOwn() && Path.of(folder.uri()).equals(root))
                .findFirst()
                .orElseGet(() -> store.addFolder(root.toUri(), FileNames.shown(root)));
    }

    private void forgetVanished(Map<Path, FolderLook> looks, List<ScanOutcome> outcomes) throws InterruptedException {
        for (ScanOutcome outcome : outcomes) {
            FolderLook look = looks.get(outcome.root());
            boolean offline = outcome.state() == ScanOutcome.State.OFFLINE;
            store.tell(asked -> asked.setOffline(look.folderId(), offline));
            if (!offline) {
                counts.removed(forgetVanished(look, outcome));
            }
        }
    }

    /** What lies where the scan could not look is kept: not seen is not gone. */
    private long forgetVanished(FolderLook look, ScanOutcome outcome) throws InterruptedException {
        if (outcome.state() == ScanOutcome.State.INCOMPLETE) {
            keepHidden(look, outcome);
        }
        return store.ask(asked -> asked.leaving().removeUnseen(look, cancellation));
    }

    private void keepHidden(FolderLook look, ScanOutcome outcome) throws InterruptedException {
        Leaving.Page page = Leaving.Page.FIRST;
        boolean last = false;
        while (!last) {
            Leaving.Page present = page;
            Leaving.Unseen unseen = store.ask(asked -> asked.leaving().unseen(look, present));
            List<URI> hidden = unseen.uris().stream()
                    .filter(place -> !outcome.vouchesFor(place))
                    .toList();
            store.tell(asked -> asked.touch(look, hidden));
            page = unseen.next();
            last = unseen.isLast();
        }
    }

    /** A stage that fails ends all the others: nobody waits for a queue that nobody empties. */
    private Callable<Boolean> stage(Stage body) {
        return () -> {
            try {
                body.run();
            } catch (CancellationException e) {
                // The readers were closed under a run, say: what was not read is not gone.
                cancellation.cancel();
                closeAll();
            } catch (Throwable e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failure.compareAndSet(null, e);
                cancellation.cancel();
                closeAll();
            }
            return true;
        };
    }

    private void closeAll() {
        waiting.close();
        if (failure.get() != null) {
            decoded.close();
            writes.close();
        }
    }

    private void throwFailure() throws InterruptedException {
        switch (failure.get()) {
            case null -> {}
            case InterruptedException interrupted -> throw interrupted;
            case StoreException store -> throw store;
            case RuntimeException runtime ->
                throw new IllegalStateException("the run failed: " + runtime.getMessage(), runtime);
            case Error error -> throw error;
            default -> throw new IllegalStateException("the run failed", failure.get());
        }
    }

    /** One stage of the run. */
    @FunctionalInterface
    private interface Stage {
        void run() throws InterruptedException;
    }
}
