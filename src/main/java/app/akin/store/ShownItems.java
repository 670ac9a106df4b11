package app.akin.store;

import app.akin.model.Passage;
import app.akin.model.Thumbnail;
import app.akin.model.hit.Hit;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.store.content.CountDao;
import app.akin.store.content.ItemReadingDao;
import app.akin.store.scope.OwnFolder;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is shown of a library without a question: what is new in it, how its items look, and how many there are of what.
 *
 * <p>Blocks, no longer than ten seconds; safe from several threads. All methods throw {@link StoreException}.
 */
public final class ShownItems {

    private static final int SECONDS = 10;

    private final Transactions transactions;
    private final ItemReadingDao items = new ItemReadingDao();
    private final CountDao counts = new CountDao();

    ShownItems(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What was added last, newest first, documents by their first passage; rank 0. */
    public List<Hit> recent(Scope scope, int offset, int limit) {
        return within(connection -> {
            Scope own = OwnFolder.in(connection, scope);
            List<Long> recent = items.recent(connection, own, offset, limit);
            return items.items(connection, recent, own).values().stream()
                    .map(item -> item.hit(0, 0, List.of()))
                    .toList();
        });
    }

    /** Those of {@code ids} that are still files of the library. */
    public Set<Long> files(Collection<Long> ids) {
        return within(connection -> items.files(connection, ids));
    }

    public Optional<Thumbnail> thumbnail(long contentId) {
        return within(connection -> items.thumbnail(connection, contentId));
    }

    /** A passage with up to {@code around} before it and after it, in order; nothing for a picture. */
    public List<Passage> surroundings(long itemId, int around) {
        return within(connection -> items.surroundings(connection, itemId, around));
    }

    /** The media types and the dates there are. */
    public LibrarySpread spread() {
        return within(counts::spread);
    }

    private <T> T within(Transactions.Work<T> work) {
        return transactions.readWithin(SECONDS, work);
    }
}
