package app.akin.indexing;

import app.akin.model.CutDocument;
import app.akin.model.ReadFailure;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param indexed files read and encoded anew
 * @param unchanged files that were as the library knows them
 * @param duplicates files whose content was there already, so nothing was encoded
 * @param removed files that left the library because they are gone
 * @param failed every file of the run that cannot be read, earlier ones that did not change among them
 * @param cut documents that were read anew, but not to their end
 * @param duration how long it took
 */
public record IndexReport(
        long indexed,
        long unchanged,
        long duplicates,
        long removed,
        List<ReadFailure> failed,
        List<CutDocument> cut,
        Duration duration) {

    public IndexReport {
        failed = List.copyOf(failed);
        cut = List.copyOf(cut);
    }
}
