package app.akin.ui.library;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.model.ReadFailure;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Reasons;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How adding goes, every word in place.
 *
 * @param bar 0 to 1, negative before the total is known; nothing when nothing is going on
 * @param counts how much is done, and how fast; how much there is when nothing is going on
 * @param left time left, or empty
 * @param now the file that is being read, or empty
 * @param running it can be paused and stopped
 * @param paused it can be resumed
 * @param failed files that could not be read, as the status bar and the list of them say
 * @param failures the last few of them
 */
record ProgressViewModel(
        String title,
        OptionalDouble bar,
        String counts,
        String left,
        String now,
        boolean running,
        boolean paused,
        long failed,
        List<Failure> failures) {

    static final int FAILURES_SHOWN = 4;

    /**
     * @param files how many the library has, as the status bar says; nothing while it is not open
     * @param known the files of the library that could not be read, as they were last asked for
     */
    static ProgressViewModel of(
            IndexProgress progress, Optional<Long> files, List<ReadFailure> known, Messages messages) {
        boolean busy = progress.phase() != Phase.IDLE;
        boolean moving = progress.phase() == Phase.READING || progress.phase() == Phase.SCANNING;
        Reasons reasons = new Reasons(messages);
        return new ProgressViewModel(
                messages.get(title(progress.phase())),
                busy ? bar(progress) : OptionalDouble.empty(),
                busy ? counts(progress, moving, messages) : all(files, messages),
                moving
                        ? progress.left()
                                .map(left -> messages.get("progress.left", new Amounts(messages).time(left)))
                                .orElse("")
                        : "",
                moving
                        ? progress.reading()
                                .map(name -> messages.get("progress.now", name))
                                .orElse("")
                        : "",
                moving || progress.phase() == Phase.WAITING_FOR_SPACE || progress.phase() == Phase.WAITING_FOR_DATABASE,
                progress.phase() == Phase.PAUSED,
                progress.notRead(known.size()),
                latest(progress, known)
                        .limit(FAILURES_SHOWN)
                        .map(failure -> new Failure(
                                failure.file().name(),
                                reasons.inWords(failure.reason()),
                                failure.file().uri()))
                        .toList());
    }

    /** Those of this run first; each file once. */
    private static Stream<ReadFailure> latest(IndexProgress progress, List<ReadFailure> known) {
        List<ReadFailure> ofRun = progress.phase() == Phase.IDLE ? List.of() : progress.latestFailures();
        Set<URI> files = new HashSet<>();
        return Stream.concat(ofRun.stream(), known.stream())
                .filter(failure -> files.add(failure.file().uri()));
    }

    private static String title(Phase phase) {
        return switch (phase) {
            case IDLE -> "progress.done";
            case SCANNING -> "progress.scanning";
            case READING -> "progress.adding";
            case PAUSED -> "progress.paused";
            case WAITING_FOR_SPACE -> "progress.waiting";
            case WAITING_FOR_DATABASE -> "progress.waiting.database";
        };
    }

    private static OptionalDouble bar(IndexProgress progress) {
        return OptionalDouble.of(progress.total()
                .map(total -> total == 0 ? 1.0 : Math.clamp((double) progress.done() / total, 0, 1))
                .orElse(-1.0));
    }

    /** Of a run that has ended nobody wants to know how many it looked at. */
    private static String all(Optional<Long> files, Messages messages) {
        return files.map(count -> messages.get("progress.files", count)).orElse("");
    }

    private static String counts(IndexProgress progress, boolean moving, Messages messages) {
        if (progress.total().isEmpty()) {
            return messages.get("progress.found", progress.found());
        }
        long total = progress.total().get();
        return moving && progress.perSecond() > 0
                ? messages.get("progress.counts.rate", progress.done(), total, Amounts.rate(progress.perSecond()))
                : messages.get("progress.counts", progress.done(), total);
    }

    /** A file that could not be read. */
    record Failure(String name, String reason, URI uri) {}
}
