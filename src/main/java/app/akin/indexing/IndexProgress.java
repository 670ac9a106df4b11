package app.akin.indexing;

import app.akin.model.ReadFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a run is.
 *
 * @param phase what Akin is doing
 * @param found files found so far
 * @param total files to look at in this run, once the scan is over
 * @param done files of the run that are dealt with: new, unchanged, duplicate or failed
 * @param indexed files read anew in this run
 * @param failed files of this run that could not be read
 * @param latestFailures the last few of them, newest first
 * @param perSecond files read a second, over the last seconds; 0 until measured
 * @param left time left, once measured for five seconds
 * @param reading the name of a file that is being read
 * @param space bytes left on the disk, while that is so little that adding waits
 */
public record IndexProgress(
        Phase phase,
        long found,
        Optional<Long> total,
        long done,
        long indexed,
        long failed,
        List<ReadFailure> latestFailures,
        double perSecond,
        Optional<Duration> left,
        Optional<String> reading,
        OptionalLong space) {

    public static final IndexProgress IDLE = new IndexProgress(
            Phase.IDLE,
            0,
            Optional.empty(),
            0,
            0,
            0,
            List.of(),
            0,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());

    public IndexProgress {
        latestFailures = List.copyOf(latestFailures);
    }

    /** How many files could not be read, of {@code known} and what this run has come upon since they were counted. */
    public long notRead(long known) {
        return phase == Phase.IDLE ? known : Math.max(failed, known);
    }

    /** The same in another phase. */
    IndexProgress in(Phase other) {
        return new IndexProgress(
                other, found, total, done, indexed, failed, latestFailures, perSecond, left, reading, space);
    }

    /** What Akin is doing. */
    public enum Phase {
        IDLE,
        /** Still finding files; reading has begun all the same. */
        SCANNING,
        READING,
        PAUSED,
        /** The database does not answer, or is held by somebody else: adding waits. */
        WAITING_FOR_DATABASE,
        /** The disk is nearly full: adding waits. */
        WAITING_FOR_SPACE
    }
}
