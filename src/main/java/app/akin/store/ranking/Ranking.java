package app.akin.store.ranking;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.colour.ColourShares;
import app.akin.model.scope.Scope;
import app.akin.store.content.ColourDao;
import app.akin.store.content.CountDao;
import app.akin.store.content.ItemReadingDao;
import app.akin.store.content.StoredItem;
import app.akin.store.scope.OwnFolder;
import app.akin.store.scope.SearchWords;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.Spaces;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lanes: each ranks items, best first, and an item stands for all copies of its file.
 *
 * <p>Blocks, no longer than ten seconds; safe from several threads. All methods throw {@link StoreException}.
 */
public final class Ranking {

    /** What the score of {@link #fullText} is at least where the whole phrase stands there. */
    public static final int PHRASE = 2;

    private static final int SECONDS = 10;

    private final Transactions transactions;
    private final VectorRanking vectors;
    private final TextRanking texts = new TextRanking();
    private final NameRanking names = new NameRanking();
    private final FolderRanking folders = new FolderRanking();
    private final ItemReadingDao items = new ItemReadingDao();
    private final ColourDao colours = new ColourDao();
    private final CountDao counts = new CountDao();

    /** @param signs in memory */
    public Ranking(Transactions transactions, Spaces spaces, HeldSigns signs) {
        this.transactions = transactions;
        vectors = new VectorRanking(spaces, signs);
    }

    /**
     * The items of {@code kind} whose vectors are nearest to {@code query}, compared with all of them; scores are
     * cosines.
     *
     * @throws StoreException when the query is of another dimension than the space
     */
    public List<RankedItem> nearest(EmbeddingSpace space, UnitVector query, Kind kind, Scope scope, int limit) {
        Spaces.requireDimension(space, query);
        if (scope.kind().isPresent() && scope.kind().get() != kind) {
            return List.of();
        }
        return within(scope.only(kind), (connection, own) -> vectors.nearest(connection, space, query, own, limit));
    }

    /**
     * Passages that hold words of {@code words}. Scores: the share of what was typed that the passage has, 0 to 1, rare
     * words counting more; and 2 more where all of it stands there as one phrase.
     */
    public List<RankedItem> fullText(String words, Scope scope, int limit) {
        return fullText(words, List.of(), scope, limit);
    }

    /** The same of those alone that have each of {@code quoted}, and a few that nearly have it. */
    public List<RankedItem> fullText(String words, List<String> quoted, Scope scope, int limit) {
        SearchWords asked = SearchWords.of(words);
        List<SearchWords> quotations = quoted.stream().map(SearchWords::of).toList();
        return asked.isEmpty()
                ? List.of()
                : within(scope, (connection, own) -> texts.fullText(connection, asked, quotations, own, limit));
    }

    /**
     * Items whose file is called much like {@code words}: pictures, and documents by their first passage. Scores: 2 for
     * exactly that name, with its ending or without; else the share of the words that are words of the name, alike ones
     * counting half.
     */
    public List<RankedItem> byName(String words, Scope scope, int limit) {
        SearchWords asked = SearchWords.of(words);
        return asked.isEmpty()
                ? List.of()
                : within(scope, (connection, own) -> names.byName(connection, asked, own, limit));
    }

    /**
     * Items whose file lies, below its root or in it, in a folder that has all of {@code words} in its name. Scores: 1 for
     * exactly that name, less for more words.
     */
    public List<RankedItem> byFolder(String words, Scope scope, int limit) {
        SearchWords asked = SearchWords.of(words);
        return asked.isEmpty()
                ? List.of()
                : within(scope, (connection, own) -> folders.named(connection, asked, own, limit));
    }

    /** The vector of an item, if it has one in this space. */
    public Optional<UnitVector> vector(EmbeddingSpace space, long itemId) {
        return within(connection -> vectors.vector(connection, space, itemId));
    }

    /** The vectors of those of {@code itemIds} that have one in this space. */
    public Map<Long, UnitVector> vectors(EmbeddingSpace space, Collection<Long> itemIds) {
        return itemIds.isEmpty() ? Map.of() : within(connection -> vectors.vectors(connection, space, itemIds));
    }

    /** How near the library's items of {@code kind} usually are to {@code query}; nothing where there are none. */
    public Optional<CosineSpread> spread(EmbeddingSpace space, UnitVector query, Kind kind) {
        Spaces.requireDimension(space, query);
        return within(connection -> vectors.spread(connection, space, query, kind));
    }

    /** The items with these ids that are still there, each with a file within {@code scope}. */
    public Map<Long, StoredItem> items(Collection<Long> itemIds, Scope scope) {
        return within(scope, (connection, own) -> items.items(connection, itemIds, own));
    }

    /** The same, each with the file that is called {@code typed} where there are several copies. */
    public Map<Long, StoredItem> items(Collection<Long> itemIds, Scope scope, String typed) {
        String key = SearchWords.of(typed).key();
        return within(scope, (connection, own) -> items.items(connection, itemIds, own, key));
    }

    /** What the passages among these say. */
    public Map<Long, String> texts(Collection<Long> itemIds) {
        return itemIds.isEmpty() ? Map.of() : within(connection -> items.texts(connection, itemIds));
    }

    /** How much of those of {@code itemIds} that are pictures is of which colour; none of one that is still to be measured. */
    public Map<Long, ColourShares> colours(Collection<Long> itemIds) {
        return itemIds.isEmpty() ? Map.of() : within(connection -> colours.ofItems(connection, itemIds));
    }

    /** Among how many files a question in {@code scope} looks. */
    public long size(Scope scope) {
        return within(scope, counts::files);
    }

    private <T> T within(Scope scope, WorkInScope<T> work) {
        return within(connection -> work.on(connection, OwnFolder.in(connection, scope)));
    }

    private <T> T within(Transactions.Work<T> work) {
        return transactions.readWithin(SECONDS, work);
    }

    private interface WorkInScope<T> {
        T on(Connection connection, Scope scope) throws SQLException;
    }
}
