package app.akin.store;

import app.akin.model.Thumbnail;
import app.akin.model.colour.ColourShares;
import app.akin.store.content.ColourDao;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures whose colours no Akin has measured, or only an earlier one in another way.
 *
 * <p>Blocks; safe from several threads and processes. All methods throw {@link StoreException}.
 */
public final class UnmeasuredPictures {

    private final Transactions transactions;
    private final ColourDao colours = new ColourDao();

    UnmeasuredPictures(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The thumbnails of some of them, by their contents; none where there are no more. */
    public Map<Long, Thumbnail> some(int limit) {
        return transactions.read(connection -> colours.unmeasured(connection, limit));
    }

    /** Notes their colours, by their contents; nothing of a thumbnail that cannot be read. They are none of these any more. */
    public void note(Map<Long, Optional<ColourShares>> measured) {
        transactions.writeSoon(connection -> {
            colours.note(connection, measured);
            return true;
        });
    }
}
