package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.search.PassageReader.Heard;
import app.akin.search.SearchException.Problem;
import app.akin.search.ranking.AskedWords;
import app.akin.search.ranking.OneList;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.store.content.StoredItem;
import app.akin.store.ranking.Ranking;
import app.akin.store.sql.StoreException;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ranks pictures by the vectors of one model, and passages by the vectors of another, full text and file names together.
 *
 * <p>Every lane is put on one scale, how sure its hits are ({@link app.akin.search.ranking}), and then they are one list.
 */
public final class RankedSearch implements Search, AutoCloseable {

    /** Where a few long documents fill a lane, it is looked at so many times deeper until other hits come up. */
    private static final int DEEPER = 4;

    /** Thousands that share a few cards cost seconds, and nobody looks at all of them. */
    private static final int DEEPEST = 10_000;

    /** Two lanes of a question, and of the one that is typed before it has been answered. */
    private static final int HELPERS = 4;

    private final Supplier<Encoder> encoder;
    private final Supplier<Ranking> ranking;
    private final QueryEncoder queries;
    private final PassageReader passages;
    private final Usual.Memory usual;
    private final TaskRunner helpers = new TaskRunner("search", HELPERS);

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
        Side wanted = Side.wanted(query);
        if (wanted.plain().isEmpty() && wanted.examples().isEmpty()) {
            throw new SearchException(
                    Problem.NOT_A_QUESTION,
                    query.parts().isEmpty()
                            ? "There is nothing to look for in an empty question"
                            : "The question only says what is not wanted");
        }
        Encoder model = encoder.get();
        try {
            return new OneSearch(query, wanted, model, ranking.get()).find();
        } catch (EncodingException e) {
            throw unreadable(e);
        } catch (StoreException e) {
            throw new SearchException(Problem.STORE_AWAY, "The library cannot be searched: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        helpers.close();
    }

    /** One question while it is answered. */
    private final class OneSearch {

        private final Query query;
        private final Encoder model;
        private final Ranking store;
        private final Side wanted;
        private final List<Side> unwanted;
        private final Map<Side, Asking> askings = new HashMap<>();
        private long waited;

        OneSearch(Query query, Side wanted, Encoder model, Ranking store) {
            this.query = query;
            this.wanted = wanted;
            this.model = model;
            this.store = store;
            unwanted = Side.unwanted(query);
        }

        SearchResult find() throws SearchException, EncodingException {
            long start = System.nanoTime();
            int depth = Nearest.depth(query);
            EvidenceLanes evidence = evidence(wanted, depth);
            PassageReader.Asked asked = passages.ask(Stream.concat(Stream.of(wanted), unwanted.stream())
                    .flatMap(side -> side.plain().stream())
                    .distinct()
                    .toList());
            askings.put(wanted, asking(wanted));
            for (Side side : unwanted) {
                askings.put(side, asking(side));
            }
            long encoded = System.nanoTime();
            Lanes lanes = lanes(wanted, evidence);
            Heard heard = heard(asked);
            OneList list = list(lanes, wanted, heard);
            while (lanes.isFull() && list.size() < query.limit() && depth <= DEEPEST / DEEPER) {
                depth = Math.multiplyExact(depth, DEEPER);
                lanes = lanes(wanted, evidence(wanted, depth));
                list = list(lanes, wanted, heard);
            }
            for (Side side : unwanted) {
                list.takeAway(list(lanes(side, evidence(side, depth)), side, heard), side.heaviest());
            }
            List<Hit> hits = list.hits(query.limit());
            boolean answered = hits.stream().anyMatch(hit -> hit.band().isAboveTheLine());
            long searched = answered ? 0 : store.size(query.scope());
            long ranked = System.nanoTime();
            return new SearchResult(
                    query,
                    model.space(),
                    hits,
                    Duration.ofNanos(encoded - start + waited),
                    Duration.ofNanos(ranked - encoded - waited),
                    searched,
                    list.inside(),
                    !lanes.isFull() && list.size() <= query.limit(),
                    heard instanceof Heard.Silence silence ? Optional.of(silence.why()) : Optional.empty());
        }

        private EvidenceLanes evidence(Side side, int depth) {
            return new EvidenceLanes(store, side, query, depth, helpers);
        }

        private Lanes lanes(Side side, EvidenceLanes evidence) {
            Lanes lanes = new Lanes(store, askings.get(side), side, query, evidence);
            lanes.rank();
            return lanes;
        }

        private Heard heard(PassageReader.Asked asked) {
            long alone = System.nanoTime();
            Heard heard = asked.heard();
            waited = System.nanoTime() - alone;
            return heard;
        }

        private OneList list(Lanes lanes, Side side, Heard heard) throws EncodingException {
            Optional<Usual> usualOfReader =
                    heard instanceof Heard.Answer answer ? usual(answer.encoder(), side) : Optional.empty();
            return lanes.list(heard, usualOfReader);
        }

        /** A passage alone has no vector for eyes. */
        private Asking asking(Side side) throws SearchException {
            try {
                List<AskedWords> words = new ArrayList<>();
                for (Part.Words part : side.words()) {
                    TypedWords typed = Side.plain(part);
                    if (!typed.isEmpty()) {
                        UnitVector vector = queries.words(model, typed.plain());
                        words.add(new AskedWords(vector, typed, part.weight(), model.recogniser(typed.plain())));
                    }
                }
                List<Asking.Weighed> examples = new ArrayList<>();
                for (Part.Like like : side.examples()) {
                    vector(model, store, like.example())
                            .ifPresent(vector -> examples.add(new Asking.Weighed(vector, like.weight())));
                }
                return new Asking(model, words, examples, usual(model, side));
            } catch (EncodingException e) {
                throw unreadable(e);
            }
        }
    }

    private static SearchException unreadable(EncodingException e) {
        return new SearchException(Problem.MODEL_AWAY, "The model could not read the question: " + e.getMessage(), e);
    }

    /** Nothing for a model elsewhere, which would be sent each of the usual questions, and where no words are asked. */
    private Optional<Usual> usual(TextEncoder model, Side side) throws EncodingException {
        return model.isElsewhere() || side.plain().isEmpty() ? Optional.empty() : Optional.of(usual.of(model));
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
