package app.akin.search;

import app.akin.model.EmbeddingSpace;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a query.
 *
 * @param hits best first
 * @param encoding time to turn the question into vectors
 * @param ranking time in the database
 * @param searched how many files were in the scope, where nothing answers the question; else nobody asks, and it is 0, because
 *     counting what is in a filter may take as long as the search
 * @param inside what else is on the cards of hits, best first, by content
 * @param whole whether asking for more hits would find none
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
        boolean whole,
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
        this(query, space, hits, encoding, ranking, searched, Map.of(), hits.size() < query.limit(), silence);
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

    /** How many pictures that answer the question are not shown, because one that is nearly the same stands for them. */
    public int stacked() {
        return hits.stream()
                .filter(hit -> hit.kind() == Kind.PICTURE && hit.band().isAboveTheLine())
                .mapToInt(Hit::more)
                .sum();
    }

    /** What else is on the card of {@code hit}, best first: {@link Hit#more} of them. */
    public List<Hit> siblings(Hit hit) {
        return inside.getOrDefault(hit.file().contentId(), List.of());
    }

    /** The same answer with other hits. */
    public SearchResult with(List<Hit> others) {
        return new SearchResult(query, space, others, encoding, ranking, searched, inside, whole, silence);
    }

    /** Without a file: where it stood for others, the next of them stands there now. */
    public SearchResult without(IndexedFile gone) {
        List<Hit> cards = new ArrayList<>();
        Map<Long, List<Hit>> rest = new HashMap<>();
        for (Hit card : hits) {
            List<Hit> left = Stream.concat(Stream.of(card), siblings(card).stream())
                    .filter(hit -> hit.file().id() != gone.id())
                    .toList();
            if (!left.isEmpty()) {
                List<Hit> others = left.subList(1, left.size());
                Hit first = left.getFirst();
                cards.add(first.ranked(card.rank()).in(card.band()).with(others.size()));
                rest.put(first.file().contentId(), others);
            }
        }
        return new SearchResult(query, space, cards, encoding, ranking, searched, rest, whole, silence);
    }

    /** This answer and behind it what a later one, asked for more, has besides: what is here stays where it is. */
    public SearchResult and(SearchResult later) {
        return new Growth(this).with(later);
    }
}
