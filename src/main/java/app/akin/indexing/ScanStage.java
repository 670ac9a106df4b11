package app.akin.indexing;

import app.akin.files.FileScanner;
import app.akin.files.ScanListener;
import app.akin.files.ScanOutcome;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.store.file.FolderLook;
import app.akin.store.file.KnownFailure;
import app.akin.store.file.KnownFile;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import app.akin.task.Channel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Finds files and passes on those that are new or changed, in the order in which they are read. */
final class ScanStage {

    private static final int BATCH = 256;

    private final PatientStore store;
    private final EmbeddingSpace space;
    private final boolean catchingUp;
    private final Map<Path, FolderLook> looks;
    private final RunCounts counts;
    private final WaitingFiles toRead;
    private final Channel<Work.Write> writes;
    private final List<SeenFile> batch = new ArrayList<>(BATCH);

    /** @param catchingUp whether somebody else sees to pictures that are known and lack a vector */
    ScanStage(
            PatientStore store,
            EmbeddingSpace space,
            boolean catchingUp,
            Map<Path, FolderLook> looks,
            RunCounts counts,
            WaitingFiles toRead,
            Channel<Work.Write> writes) {
        this.store = store;
        this.space = space;
        this.catchingUp = catchingUp;
        this.looks = looks;
        this.counts = counts;
        this.toRead = toRead;
        this.writes = writes;
    }

    List<ScanOutcome> run(FileScanner scanner, Cancellation cancellation) throws InterruptedException {
        List<ScanOutcome> outcomes = scanner.scan(List.copyOf(looks.keySet()), cancellation, new ScanListener() {
            @Override
            public void found(Path root, FoundFile file) {
                counts.found();
                cancelling(() -> sight(new SeenFile(file, looks.get(root))));
            }

            @Override
            public void unread(Path root, FoundFile place, FailureReason reason) {
                counts.found();
                SeenFile seen = new SeenFile(place, looks.get(root));
                cancelling(() -> writes.put(new Work.Write.Failure(seen, reason)));
            }
        });
        flush();
        counts.scanned();
        return outcomes;
    }

    private void sight(SeenFile seen) throws InterruptedException {
        batch.add(seen);
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        Set<URI> uris = new HashSet<>();
        batch.forEach(seen -> uris.add(seen.file().uri()));
        Map<URI, KnownFile> known = store.ask(asked -> asked.known(uris, space));
        Map<URI, KnownFailure> failed = store.ask(asked -> asked.knownFailures(uris));
        Set<URI> leftOut = store.ask(asked -> asked.leftOut(uris));
        Map<FolderLook, List<URI>> unchanged = new HashMap<>();
        for (SeenFile seen : batch) {
            URI uri = seen.file().uri();
            if (leftOut.contains(uri)) {
                counts.unchanged(1);
            } else if (isUnchanged(seen.file(), known.get(uri))) {
                counts.unchanged(1);
                unchanged.computeIfAbsent(seen.look(), _ -> new ArrayList<>()).add(uri);
            } else if (!failedBefore(seen.file(), failed.get(uri))) {
                toRead.put(seen);
            } else if (failed.get(uri).worthAnotherTry()) {
                toRead.putAlone(seen);
            } else {
                counts.failedBefore(uri);
                unchanged.computeIfAbsent(seen.look(), _ -> new ArrayList<>()).add(uri);
            }
        }
        batch.clear();
        for (Map.Entry<FolderLook, List<URI>> entry : unchanged.entrySet()) {
            store.tell(asked -> asked.touch(entry.getKey(), entry.getValue()));
        }
    }

    private boolean isUnchanged(FoundFile file, KnownFile known) {
        return known != null
                && (known.complete() || catchingUp)
                && known.stamp().equals(file.stamp());
    }

    private static boolean failedBefore(FoundFile file, KnownFailure failure) {
        return failure != null && failure.stamp().equals(file.stamp());
    }

    /** The scanner knows no interruption, only cancellation. */
    private static void cancelling(Interruptible body) {
        try {
            body.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Something that may be interrupted. */
    @FunctionalInterface
    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
