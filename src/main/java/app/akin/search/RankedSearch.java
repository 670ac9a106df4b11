package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.search.PassageReader.Heard;
import app.akin.search.SearchException.Problem;
import app.akin.search.ranking.OneList;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.store.Ranking;
import app.akin.store.StoreException;
import app.akin.store.StoredItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ranks pictures by the vectors of one model, and passages by the vectors of another, full text and file names together.
 *
 * <p>Every lane is put on one scale, how sure its hits are ({@link app.akin.search.ranking}), and then they are one list.
 */
public final class RankedSearch implements Search {

    private final Supplier<Encoder> encoder;
    private final Supplier<Ranking> ranking;
    private final QueryEncoder queries;
    private final PassageReader passages;
    private final Usual.Memory usual;

    /** Without a model that reads passages: these are found by their words. */
    public RankedSearch(Supplier<Encoder> encoder, Supplier<Ranking> ranking, QueryEncoder queries) {
        this(encoder, ranking, queries, new PassageReader(Optional::empty), new Usual.Memory());
    }

    /**
     * @param encoder gives the encoder of the space that pictures are ranked in at the moment
     * @param ranking gives the open store; may throw {@link StoreException}
     * @param passages asks the model that reads passages, if there is one
     * @param usual remembers what is the same for every question
     */
    public RankedSearch(
            Supplier<Encoder> encoder,
            Supplier<Ranking> ranking,
            QueryEncoder queries,
            PassageReader passages,
            Usual.Memory usual) {
        this.encoder = encoder;
        this.ranking = ranking;
        this.queries = queries;
        this.passages = passages;
        this.usual = usual;
    }

    @Override
    public SearchResult find(Query query) throws SearchException {
        TypedWords typed = TypedWords.of(QueryEncoder.beginning(query.words()));
        String words = typed.plain();
        if (words.isEmpty() && query.examples().isEmpty()) {
            throw new SearchException(Problem.NOT_A_QUESTION, "There is nothing to look for in an empty question");
        }
        Encoder model = encoder.get();
        try {
            Ranking store = ranking.get();
            long start = System.nanoTime();
            PassageReader.Asked asked = passages.ask(words);
            Optional<UnitVector> vector = vector(model, store, words, query.examples());
            long encoded = System.nanoTime();
            Lanes lanes = new Lanes(store, new Asking(model, vector, usual(model, typed)), typed, query);
            lanes.rank();
            long alone = System.nanoTime();
            Heard heard = asked.heard();
            Optional<Usual> usualOfReader =
                    heard instanceof Heard.Answer answer ? usual(answer.encoder(), typed) : Optional.empty();
            long waited = System.nanoTime() - alone;
            OneList list = lanes.list(heard, usualOfReader);
            List<Hit> hits = list.hits(query.limit());
            long searched = store.size(query.scope());
            long ranked = System.nanoTime();
            return new SearchResult(
                    query,
                    model.space(),
                    hits,
                    Duration.ofNanos(encoded - start + waited),
                    Duration.ofNanos(ranked - encoded - waited),
                    searched,
                    list.inside(),
                    !lanes.isCut() && list.size() <= query.limit(),
                    heard instanceof Heard.Silence silence ? Optional.of(silence.why()) : Optional.empty());
        } catch (EncodingException e) {
            throw unreadable(e);
        } catch (StoreException e) {
            throw new SearchException(Problem.STORE_AWAY, "The library cannot be searched: " + e.getMessage(), e);
        }
    }

    /** The direction in which words and examples agree: the sum of their unit vectors. A passage alone has none for eyes. */
    private Optional<UnitVector> vector(Encoder model, Ranking store, String words, List<Example> examples)
            throws SearchException {
        List<UnitVector> parts = new ArrayList<>();
        try {
            if (!words.isEmpty()) {
                parts.add(queries.words(model, words));
            }
            for (Example example : examples) {
                vector(model, store, example).ifPresent(parts::add);
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(UnitVector.sum(parts));
        } catch (EncodingException e) {
            throw unreadable(e);
        }
    }

    private static SearchException unreadable(EncodingException e) {
        return new SearchException(Problem.MODEL_AWAY, "The model could not read the question: " + e.getMessage(), e);
    }

    /** Nothing for a model elsewhere, which would be sent each of the usual questions, and where no words are asked. */
    private Optional<Usual> usual(TextEncoder model, TypedWords typed) throws EncodingException {
        return model.isElsewhere() || typed.isEmpty() ? Optional.empty() : Optional.of(usual.of(model));
    }

    private Optional<UnitVector> vector(Encoder model, Ranking store, Example example)
            throws SearchException, EncodingException {
        try {
            Optional<UnitVector> vector = switch (example) {
                case Example.PictureFile file -> Optional.of(queries.picture(model, file.path()));
                case Example.PictureBytes bytes -> Optional.of(queries.picture(model, bytes.encoded()));
                case Example.Item item -> ofItem(model, store, item);
            };
            return vector.map(model::asExample);
        } catch (UnreadableException e) {
            throw new SearchException(
                    Problem.EXAMPLE_UNREADABLE,
                    example.label() + ": " + e.reason().inWords(),
                    e);
        }
    }

    /** A passage has none where the model sees pictures alone. */
    private static Optional<UnitVector> ofItem(Encoder model, Ranking store, Example.Item item) throws SearchException {
        Optional<UnitVector> vector = store.vector(model.space(), item.itemId());
        if (vector.isPresent()) {
            return vector;
        }
        StoredItem stored =
                store.items(List.of(item.itemId()), Scope.EVERYTHING).get(item.itemId());
        if (stored == null) {
            throw new SearchException(Problem.EXAMPLE_UNREADABLE, item.label() + " is no longer in the library");
        }
        if (stored.kind() == Kind.PICTURE) {
            throw new SearchException(Problem.EXAMPLE_UNREADABLE, item.label() + " has still to be read");
        }
        return vector;
    }
}
