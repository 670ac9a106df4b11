package app.akin.model.hit;

import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A ranked item.
 *
 * @param rank from 1, best first; 0 while browsing
 * @param itemId what was found; the same item has the same id in every search
 * @param kind picture or passage
 * @param file a file that holds it
 * @param score how sure it is, 0 to 1, pictures and passages on one scale; the list is ordered by it
 * @param passage the words, for a passage
 * @param lanes which lanes found it, and where
 * @param band how sure it is that this answers the question
 * @param more how many more passages of the same document, or pictures nearly the same, were found: one card for all of
 *     them
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

    private static final Set<String> COVERED = Set.of("application/hwp+zip", "application/epub+zip");

    public Hit {
        lanes = List.copyOf(lanes);
    }

    /** Alone on its card. */
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

    public Hit ranked(int newRank) {
        return new Hit(newRank, itemId, kind, file, score, passage, lanes, band, more);
    }

    /** The card of so many more. */
    public Hit with(int others) {
        return new Hit(rank, itemId, kind, file, score, passage, lanes, band, others);
    }

    /** Another passage of the same document. */
    public Hit at(Passage other) {
        return new Hit(rank, itemId, kind, file, score, Optional.of(other), lanes, band, more);
    }

    public Hit in(Band newBand) {
        return new Hit(rank, itemId, kind, file, score, passage, lanes, newBand, more);
    }

    /** The page that its passage begins on, from 1; 1 where there are none. */
    public int page() {
        return passage.map(Passage::page).orElse(OptionalInt.empty()).orElse(1);
    }

    /** Whether its document may be shown by a page of its own, or by a picture of one that it holds. */
    public boolean mayHaveCover() {
        String type = file.mediaType();
        return isOnDrawnPage()
                || kind == Kind.PASSAGE
                        && passage.filter(words -> words.inside().isEmpty()).isPresent()
                        && (type.contains("openxmlformats") || type.contains("opendocument") || COVERED.contains(type));
    }

    /** Whether it stands on a page that can be drawn: in a PDF itself, and not in a file attached to it. */
    public boolean isOnDrawnPage() {
        return file.mediaType().equals("application/pdf")
                && passage.filter(words -> words.inside().isEmpty()).isPresent();
    }
}
