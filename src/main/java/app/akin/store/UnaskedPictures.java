package app.akin.store;

import app.akin.model.IndexedFile;
import app.akin.model.scope.Scope;
import app.akin.store.content.CameraDao;
import app.akin.store.content.ItemReadingDao;
import app.akin.store.content.StoredItem;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Tally;
import app.akin.store.sql.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pictures that an earlier Akin read without asking which camera took them.
 *
 * <p>Blocks; safe from several threads and processes. All methods throw {@link StoreException}.
 */
public final class UnaskedPictures {

    private final Transactions transactions;
    private final CameraDao cameras = new CameraDao();
    private final ItemReadingDao items = new ItemReadingDao();

    UnaskedPictures(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Some of them, by growing id of their contents.
     *
     * @param after the last one of the previous answer, or 0
     */
    public Some next(long after, int limit) {
        return transactions.read(connection -> {
            Map<Long, Long> unasked = cameras.unasked(connection, after, limit);
            List<IndexedFile> files = items.items(connection, unasked.values(), Scope.EVERYTHING).values().stream()
                    .map(StoredItem::file)
                    .toList();
            return new Some(
                    files, unasked.keySet().stream().mapToLong(Long::longValue).max());
        });
    }

    /** Notes the cameras of pictures, by the ids of their contents; nothing where a picture does not say. */
    public void note(Map<Long, Optional<String>> said) {
        transactions.writeSoon(connection -> {
            cameras.note(connection, said);
            Tally.gather(connection);
            return true;
        });
    }

    /**
     * Some that nobody has asked.
     *
     * @param files one of each, that can be reached where there is one; none of a picture that is about to leave
     * @param last the greatest content among them; nothing where there are none any more
     */
    public record Some(List<IndexedFile> files, OptionalLong last) {}
}
