package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param hits best first
 * @param encoding time to turn the question into vectors
 * @param ranking time in the database
 * @param searched how many files were in the scope
 * @param inside the other passages of documents among the hits, best first, by content
 * @param silence why the model of words that reads passages as well was not heard this time, in plain words
 */
public record SearchResult(
        Query query,
        EmbeddingSpace space,
        List<Hit> hits,
        Duration encoding,
        Duration ranking,
        long searched,
        Map<Long, List<Hit>> inside,
        Optional<String> silence) {

    public SearchResult {
        hits = List.copyOf(hits);
        inside = Map.copyOf(inside);
    }

    /** Every document has one passage. */
    public SearchResult(
            Query query,
            EmbeddingSpace space,
            List<Hit> hits,
            Duration encoding,
            Duration ranking,
            long searched,
            Optional<String> silence) {
        this(query, space, hits, encoding, ranking, searched, Map.of(), silence);
    }

    /** Every lane that there is was heard. */
    public SearchResult(
            Query query, EmbeddingSpace space, List<Hit> hits, Duration encoding, Duration ranking, long searched) {
        this(query, space, hits, encoding, ranking, searched, Optional.empty());
    }

    /** How many hits answer the question; those behind them are only near. */
    public int above() {
        return Math.toIntExact(
                hits.stream().filter(hit -> hit.band().isAboveTheLine()).count());
    }

    /** The other passages of the document that {@code hit} is the card of, best first: {@link Hit#more} of them. */
    public List<Hit> siblings(Hit hit) {
        return inside.getOrDefault(hit.file().contentId(), List.of());
    }

    /** The same answer with other hits. */
    public SearchResult with(List<Hit> others) {
        return new SearchResult(query, space, others, encoding, ranking, searched, inside, silence);
    }
}
