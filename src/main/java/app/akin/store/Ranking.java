package app.akin.store;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.Scope;
import app.akin.model.Thumbnail;
import app.akin.model.UnitVector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The side of the store that reads: every lane ranks items, best first, and an item stands for all copies of its file.
 *
 * <p>Blocks, no longer than ten seconds; safe from several threads. All methods throw {@link StoreException}.
 */
public final class Ranking {

    Ranking() {}

    /**
     * The items of {@code kind} whose vectors are nearest to {@code query}, compared with all of them; scores are cosines.
     *
     * @throws StoreException when the query is of another dimension than the space
     */
    public List<RankedItem> nearest(EmbeddingSpace space, UnitVector query, Kind kind, Scope scope, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Passages that hold words of {@code words}: the typed phrase first, then all of them, then some. */
    public List<RankedItem> fullText(String words, Scope scope, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Items whose file is called much like {@code words}: pictures, and documents by their first passage. */
    public List<RankedItem> byName(String words, Scope scope, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The vector of an item, if it has one in this space. */
    public Optional<UnitVector> vector(EmbeddingSpace space, long itemId) {
        throw new UnsupportedOperationException();
    }

    /** What was added last, newest first, documents by their first passage; rank 0. */
    public List<Hit> recent(Scope scope, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The items with these ids that are still there, each with a file within {@code scope}. */
    public Map<Long, StoredItem> items(Collection<Long> itemIds, Scope scope) {
        throw new UnsupportedOperationException();
    }

    public Optional<Thumbnail> thumbnail(long contentId) {
        throw new UnsupportedOperationException();
    }

    /** A passage with up to {@code around} before it and after it, in order; nothing for a picture. */
    public List<Passage> surroundings(long itemId, int around) {
        throw new UnsupportedOperationException();
    }

    /** How many files are in {@code scope}. */
    public long size(Scope scope) {
        throw new UnsupportedOperationException();
    }
}
