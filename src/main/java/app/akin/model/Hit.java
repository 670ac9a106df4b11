package app.akin.model;

import java.util.List;
import java.util.Optional;

/**
 * A ranked item.
 *
 * @param rank from 1, best first; 0 while browsing
 * @param itemId what was found; the same item has the same id in every search
 * @param kind picture or passage
 * @param file a file that holds it
 * @param score what the list is ordered by within its kind: a cosine for pictures, a fused rank score for passages
 * @param passage the words, for a passage
 * @param lanes which lanes found it, and where
 * @param band how sure it is that this answers the question
 * @param more how many more passages of its document the list holds; 0 for a picture
 */
public record Hit(
        int rank,
        long itemId,
        Kind kind,
        IndexedFile file,
        double score,
        Optional<Passage> passage,
        List<LaneRank> lanes,
        Band band,
        int more) {

    public Hit {
        lanes = List.copyOf(lanes);
    }

    /** While browsing, where nothing was asked. */
    public Hit(
            int rank,
            long itemId,
            Kind kind,
            IndexedFile file,
            double score,
            Optional<Passage> passage,
            List<LaneRank> lanes) {
        this(rank, itemId, kind, file, score, passage, lanes, Band.LIKELY);
    }

    /** The only one of its document. */
    public Hit(
            int rank,
            long itemId,
            Kind kind,
            IndexedFile file,
            double score,
            Optional<Passage> passage,
            List<LaneRank> lanes,
            Band band) {
        this(rank, itemId, kind, file, score, passage, lanes, band, 0);
    }

    public Hit ranked(int newRank) {
        return new Hit(newRank, itemId, kind, file, score, passage, lanes, band, more);
    }

    public Hit in(Band newBand) {
        return new Hit(rank, itemId, kind, file, score, passage, lanes, newBand, more);
    }

    /** Stands for {@code others} more passages of its document. */
    public Hit standingFor(int others) {
        return new Hit(rank, itemId, kind, file, score, passage, lanes, band, others);
    }
}
