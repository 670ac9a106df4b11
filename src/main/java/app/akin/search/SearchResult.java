package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Hit;
import java.time.Duration;
import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits best first
 * @param encoding time to turn the question into vectors
 * @param ranking time in the database
 * @param searched how many files were in the scope
 */
public record SearchResult(
        Query query, EmbeddingSpace space, List<Hit> hits, Duration encoding, Duration ranking, long searched) {

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
