package app.akin.store;

import app.akin.model.ContentHash;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.store.kept.CollectionDao;
import app.akin.store.kept.ItemPlace;
import app.akin.store.kept.SearchDao;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people keep: favourites and other collections, saved searches, questions asked before.
 *
 * <p>Blocks; safe from several threads and processes. All methods throw {@link StoreException}.
 */
public final class KeptThings {

    private final Transactions transactions;
    private final CollectionDao collections = new CollectionDao();
    private final SearchDao searches = new SearchDao();

    KeptThings(Transactions transactions) {
        this.transactions = transactions;
    }

    // ---- collections

    /** All of them, the favourites first. */
    public List<FileCollection> collections() {
        List<FileCollection> all = transactions.read(collections::all);
        if (all.stream().anyMatch(FileCollection::favourites)) {
            return all;
        }
        transactions.write(collections::favourites);
        return transactions.read(collections::all);
    }

    /** The id of the one of this name, which is new if there is none. */
    public long addCollection(String name) {
        return transactions.write(connection -> collections.add(connection, name));
    }

    /** Answers whether no other one is called so already. */
    public boolean renameCollection(long id, String name) {
        return transactions.write(connection -> collections.rename(connection, id, name));
    }

    /** Forgets a collection; the favourites stay, and no file is touched. */
    public void removeCollection(long id) {
        transactions.write(connection -> {
            collections.remove(connection, id);
            return true;
        });
    }

    /** What is in a collection, the library's own or not, in the order in which it was put there. */
    public List<ContentHash> hashes(long collection) {
        return transactions.read(connection -> collections.hashes(connection, collection));
    }

    /** What contents of the library are known by. */
    public List<ContentHash> hashesOf(Collection<Long> contents) {
        return transactions.read(connection -> collections.hashesOf(connection, contents));
    }

    /** Those contents of a collection that are in the library. */
    public Set<Long> contents(long collection) {
        return transactions.read(connection -> collections.contents(connection, collection));
    }

    public void keep(long collection, Collection<ContentHash> hashes) {
        transactions.write(connection -> {
            collections.keep(connection, collection, hashes);
            return true;
        });
    }

    public void letGo(long collection, Collection<ContentHash> hashes) {
        transactions.write(connection -> {
            collections.letGo(connection, collection, hashes);
            return true;
        });
    }

    /** An item that was kept by its place, while it is in the library. */
    public Optional<Long> item(ItemPlace place) {
        return transactions.read(connection -> collections.item(connection, place.content(), place.ordinal()));
    }

    public Optional<ItemPlace> place(long item) {
        return transactions.read(connection -> collections.place(connection, item));
    }

    // ---- searches

    /** All of them, by their names. */
    public List<SavedSearch> searches() {
        return transactions.read(searches::saved);
    }

    /** Another question under a name that is there takes its place. */
    public long saveSearch(String name, String question) {
        return transactions.write(connection -> searches.save(connection, name, question));
    }

    /** Answers whether no other one is called so already. */
    public boolean renameSearch(long id, String name) {
        return transactions.write(connection -> searches.rename(connection, id, name));
    }

    public void removeSearch(long id) {
        transactions.write(connection -> {
            searches.remove(connection, id);
            return true;
        });
    }

    /** Its answer was looked at: from now on what is added is new. */
    public void seen(long search) {
        transactions.write(connection -> {
            searches.seen(connection, search);
            return true;
        });
    }

    /** Questions asked before, the last one first. */
    public List<String> asked(int limit) {
        return transactions.read(connection -> searches.asked(connection, limit));
    }

    /** Remembers a question; of very many the oldest are forgotten. */
    public void remember(String words) {
        transactions.writeSoon(connection -> {
            searches.remember(connection, words);
            return true;
        });
    }

    public void forgetAsked() {
        transactions.write(connection -> {
            searches.forget(connection);
            return true;
        });
    }
}
