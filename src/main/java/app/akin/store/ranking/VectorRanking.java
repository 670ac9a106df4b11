package app.akin.store.ranking;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The lanes that compare vectors: with all of a space, or with those that a first look by signs hands on. */
public final class VectorRanking {

    /** Enough to know how cosines usually lie. */
    private static final int SAMPLE = 1_000;

    private final Spaces spaces;
    private final Distance distance;
    private final Optional<LookInMemory> inMemory;

    /** With a first look by the server's own tables. */
    VectorRanking(Spaces spaces) {
        this(spaces, Distance.INNER_PRODUCT);
    }

    /** With a first look in memory, as soon as the signs are there. */
    VectorRanking(Spaces spaces, HeldSigns signs) {
        this(spaces, Distance.INNER_PRODUCT, Optional.of(new LookInMemory(signs)));
    }

    public VectorRanking(Spaces spaces, Distance distance) {
        this(spaces, distance, Optional.empty());
    }

    private VectorRanking(Spaces spaces, Distance distance, Optional<LookInMemory> inMemory) {
        this.spaces = spaces;
        this.distance = distance;
        this.inMemory = inMemory;
    }

    public List<RankedItem> nearest(
            Connection connection, EmbeddingSpace space, UnitVector query, Scope scope, int limit) throws SQLException {
        Optional<SpaceTable> table = spaces.find(connection, space);
        if (table.isEmpty()) {
            return List.of();
        }
        OptionalInt candidates = table.get().form().firstLook(limit);
        return candidates.isPresent()
                ? bySigns(connection, table.get(), query, scope, limit, candidates.getAsInt())
                : exactly(connection, table.get(), query, scope, limit);
    }

    /** Compared with all of a space. */
    List<RankedItem> exactly(Connection connection, SpaceTable table, UnitVector query, Scope scope, int limit)
            throws SQLException {
        ScopeSql within = ScopeSql.ofAll(scope, "v.content_id", "v.kind");
        return Statements.list(
                connection,
                """
                SELECT v.item_id, v.content_id, v.embedding %s ?::%s AS distance
                FROM %s v WHERE %s ORDER BY distance LIMIT ?
                """.formatted(distance.operator, table.type(), table.name(), within.condition()),
                this::ranked,
                within.valuesBetween(List.of(new PGvector(query.values())), limit));
    }

    /**
     * Those of all whose signs fit the query best, compared exactly. A filter is part of the first look, which passes by nothing:
     * as many come as there are.
     *
     * @param candidates how many the server's look hands on; one in memory, which sees more of the query, two thirds of them
     */
    List<RankedItem> bySigns(
            Connection connection, SpaceTable table, UnitVector query, Scope scope, int limit, int candidates)
            throws SQLException {
        if (inMemory.isPresent()) {
            Optional<List<RankedItem>> best =
                    inMemory.get().best(connection, table, query, distance, scope, limit, candidates - candidates / 3);
            if (best.isPresent()) {
                return best.get();
            }
        }
        return new FirstLook(table, scope, candidates).best(connection, query, distance, limit);
    }

    private RankedItem ranked(ResultSet row) throws SQLException {
        return new RankedItem(row.getLong(1), row.getLong(2), distance.cosine(row.getDouble(3)));
    }

    Optional<UnitVector> vector(Connection connection, EmbeddingSpace space, long itemId) throws SQLException {
        Optional<SpaceTable> table = spaces.find(connection, space);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        return Statements.first(
                connection,
                "SELECT vector_send(embedding::vector) FROM " + table.get().name() + " WHERE item_id = ?",
                row -> UnitVector.normalised(StoredVector.values(row.getBytes(1))),
                itemId);
    }

    /** Of those of {@code itemIds} that have one. */
    Map<Long, UnitVector> vectors(Connection connection, EmbeddingSpace space, Collection<Long> itemIds)
            throws SQLException {
        Optional<SpaceTable> table = spaces.find(connection, space);
        if (table.isEmpty()) {
            return Map.of();
        }
        Map<Long, UnitVector> vectors = new HashMap<>();
        Statements.list(
                connection,
                "SELECT item_id, vector_send(embedding::vector) FROM "
                        + table.get().name() + " WHERE item_id = ANY(?)",
                row -> vectors.put(row.getLong(1), UnitVector.normalised(StoredVector.values(row.getBytes(2)))),
                Statements.numbers(connection, itemIds));
        return vectors;
    }

    /** The mean of the cosines of a sample of {@code kind} with {@code query}, and their standard deviation. */
    Optional<CosineSpread> spread(Connection connection, EmbeddingSpace space, UnitVector query, Kind kind)
            throws SQLException {
        Optional<SpaceTable> table = spaces.find(connection, space);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        return Statements.first(
                        connection,
                        """
                        SELECT count(*), coalesce(avg(distance), 0), coalesce(stddev_pop(distance), 0)
                        FROM (SELECT v.embedding %s ?::%s AS distance FROM %s v WHERE v.kind = ? LIMIT ?) sample
                        """.formatted(
                                        Distance.INNER_PRODUCT.operator,
                                        table.get().type(),
                                        table.get().name()),
                        row -> new CosineSpread(row.getLong(1), -row.getDouble(2), row.getDouble(3)),
                        new PGvector(query.values()),
                        KindCode.of(kind),
                        SAMPLE)
                .filter(spread -> spread.items() > 0);
    }

    /** pgvector's distances; on vectors of length 1 all three give the same order. */
    public enum Distance {
        COSINE("<=>"),
        EUCLIDEAN("<->"),
        INNER_PRODUCT("<#>");

        final String operator;

        Distance(String operator) {
            this.operator = operator;
        }

        double cosine(double distance) {
            return switch (this) {
                case COSINE -> 1 - distance;
                case EUCLIDEAN -> 1 - distance * distance / 2;
                case INNER_PRODUCT -> -distance;
            };
        }
    }
}
