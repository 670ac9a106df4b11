package app.akin.library.kept;

import app.akin.model.ContentHash;
import app.akin.model.LibraryClosedException;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What people keep in a library: favourites and other collections, saved searches, questions asked before.
 *
 * <p>Asks the database: call it from a task. While the library is not open all of it throws
 * {@link LibraryClosedException}.
 */
public interface Keeping {

    /** All collections, the favourites first, the others by their names. */
    List<FileCollection> collections();

    /** The collection of this name; a new one if there is none. */
    FileCollection collection(String name);

    /** Answers whether no other one is called so already. */
    boolean rename(FileCollection collection, String name);

    /** Forgets a collection, never the favourites; what it held, to take that back. No file is touched. */
    List<ContentHash> remove(FileCollection collection);

    /** A collection that was removed is there again. */
    void restore(FileCollection removed, List<ContentHash> held);

    /** The contents in a collection that are in the library. */
    Set<Long> contents(FileCollection collection);

    void keep(FileCollection collection, Collection<Long> contents);

    void letGo(FileCollection collection, Collection<Long> contents);

    List<SavedSearch> searches();

    /** Another question under a name that is there takes its place. */
    void saveSearch(String name, String question);

    /** Answers whether no other one is called so already. */
    boolean rename(SavedSearch search, String name);

    void remove(SavedSearch search);

    /** Its answer was looked at: from now on what is added is new. */
    void seen(SavedSearch search);

    /** Questions asked before, the last one first. */
    List<String> asked(int limit);

    void remember(String question);

    void forgetAsked();

    /** Collections and saved searches as JSON, see {@link KeptFile}. */
    String written();

    /**
     * Adds what {@link #written} wrote, here or elsewhere, to what is there.
     *
     * @throws KeptFile.FormatException when it is something else; nothing is added then
     */
    KeptFile.Amount add(String json) throws KeptFile.FormatException;
}
