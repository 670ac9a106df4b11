package app.akin.search.kept;

import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchException;
import app.akin.store.sql.StoreException;
import java.time.Instant;

/** Writes questions so that they can be asked again. Blocks; everything may throw {@link StoreException}. */
public interface KeptQuestions {

    /** As JSON, with folders by their addresses, collections by their names and items by what their files hold. */
    String write(Query query);

    /**
     * The question that {@code json} was written from, as far as what it refers to is in this library.
     *
     * @throws IllegalArgumentException when it was not written by {@link #write}
     */
    Restored read(String json);

    /** @param whole whether everything that it refers to is there */
    record Restored(Query query, boolean whole) {}

    /** How many answers above the line are files that were added after {@code seen}. */
    static long news(Search search, Query query, Instant seen) throws SearchException {
        return search.find(query).hits().stream()
                .filter(hit -> hit.band().isAboveTheLine() && hit.file().added().isAfter(seen))
                .count();
    }
}
