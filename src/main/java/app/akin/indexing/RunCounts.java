package app.akin.indexing;

import app.akin.indexing.IndexProgress.Phase;
import app.akin.model.CutDocument;
import app.akin.model.ReadFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Counts what becomes of the files of one run. Safe from several threads. */
final class RunCounts {

    private static final int LATEST = 20;

    private final Meter meter = new Meter(System::nanoTime);
    private final long start = System.nanoTime();
    private final List<ReadFailure> failures = new ArrayList<>();
    private final List<CutDocument> cut = new ArrayList<>();
    private final Set<URI> failedBefore = new HashSet<>();
    private long found;
    private boolean scanned;
    private long indexed;
    private long unchanged;
    private long duplicates;
    private long removed;
    private Phase waiting = Phase.READING;
    private Optional<String> reading = Optional.empty();

    synchronized void found() {
        found++;
    }

    synchronized void scanned() {
        scanned = true;
    }

    synchronized void reading(String name) {
        reading = Optional.of(name);
    }

    synchronized void indexed(long files, long copies) {
        indexed += files;
        duplicates += copies;
    }

    synchronized void unchanged(long files) {
        unchanged += files;
    }

    synchronized void removed(long files) {
        removed += files;
    }

    synchronized void cut(CutDocument document) {
        cut.add(document);
    }

    synchronized void failed(ReadFailure failure) {
        failures.add(failure);
    }

    /** A file that could not be read before and has not changed since. */
    synchronized void failedBefore(URI file) {
        failedBefore.add(file);
    }

    synchronized Set<URI> failedBefore() {
        return Set.copyOf(failedBefore);
    }

    /** @param phase what is waited for; {@link Phase#READING} for nothing */
    synchronized void waiting(Phase phase) {
        waiting = phase;
    }

    /** @param space bytes left, while they are too few to go on */
    synchronized IndexProgress progress(boolean paused, OptionalLong space) {
        long done = done();
        meter.record(indexed + duplicates + failures.size());
        Optional<Long> total = scanned ? Optional.of(found) : Optional.empty();
        return new IndexProgress(
                phase(paused, space.isPresent()),
                found,
                total,
                done,
                indexed,
                failed(),
                latestFailures(),
                meter.perSecond(),
                total.flatMap(all -> meter.left(all - done)),
                reading,
                space);
    }

    /** @param known failures of the store, among which are those of earlier runs */
    synchronized IndexReport report(List<ReadFailure> known) {
        List<ReadFailure> all = new ArrayList<>(failures);
        known.stream()
                .filter(failure -> failedBefore.contains(failure.file().uri()))
                .forEach(all::add);
        return new IndexReport(
                indexed, unchanged, duplicates, removed, all, cut, Duration.ofNanos(System.nanoTime() - start));
    }

    private Phase phase(boolean paused, boolean full) {
        if (paused) {
            return Phase.PAUSED;
        }
        if (full || waiting == Phase.WAITING_FOR_SPACE) {
            return Phase.WAITING_FOR_SPACE;
        }
        if (waiting == Phase.WAITING_FOR_DATABASE) {
            return waiting;
        }
        return scanned ? Phase.READING : Phase.SCANNING;
    }

    private long done() {
        return indexed + unchanged + duplicates + failed();
    }

    private long failed() {
        return failures.size() + failedBefore.size();
    }

    private List<ReadFailure> latestFailures() {
        return failures.subList(Math.max(0, failures.size() - LATEST), failures.size())
                .reversed();
    }
}
