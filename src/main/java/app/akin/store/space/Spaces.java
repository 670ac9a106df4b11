package app.akin.store.space;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Embedding spaces and the tables of their vectors, made from one template when the first vector comes. */
public final class Spaces {

    /** Grows with {@link SpaceTable#create}; a table of an older version is upgraded here. */
    private static final int TEMPLATE_VERSION = 1;

    public Spaces() {}

    public Optional<SpaceTable> find(Connection connection, EmbeddingSpace space) throws SQLException {
        return Statements.first(connection, """
            SELECT id FROM embedding_space
            WHERE model = ? AND weights = ? AND preprocessing = ? AND dimension = ? AND storage = ?
            """, row -> new SpaceTable(row.getInt(1), space), identity(space));
    }

    /** To be called by the one writer. */
    public SpaceTable open(Connection connection, EmbeddingSpace space) throws SQLException {
        Optional<SpaceTable> there = find(connection, space);
        if (there.isPresent()) {
            return there.get();
        }
        if (space.storage() == VectorStorage.BIT) {
            throw new StoreException(Problem.REFUSED, "Vectors of one bit a part cannot be stored by this Akin");
        }
        int id = Statements.first(connection, """
            INSERT INTO embedding_space (model, weights, preprocessing, dimension, storage, version)
            VALUES (?, ?, ?, ?, ?, %d) RETURNING id
            """.formatted(TEMPLATE_VERSION), row -> row.getInt(1), identity(space))
                .orElseThrow();
        SpaceTable table = new SpaceTable(id, space);
        table.create(connection);
        return table;
    }

    /** All of them, the first made first. */
    public List<SpaceTable> all(Connection connection) throws SQLException {
        return Statements.list(
                connection,
                "SELECT id, model, weights, preprocessing, dimension, storage FROM embedding_space ORDER BY id",
                row -> new SpaceTable(
                        row.getInt(1),
                        new EmbeddingSpace(
                                row.getString(2),
                                ContentHash.of(row.getBytes(3)),
                                row.getInt(4),
                                row.getInt(5),
                                VectorStorage.valueOf(row.getString(6)))));
    }

    /** Drops a space's vectors and forgets it. To be called by the one writer. */
    public void drop(Connection connection, SpaceTable table) throws SQLException {
        table.drop(connection);
        Statements.update(connection, "DELETE FROM embedding_space WHERE id = ?", table.id());
    }

    public static void requireDimension(EmbeddingSpace space, UnitVector vector) {
        if (vector.dimension() != space.dimension()) {
            throw new StoreException(
                    Problem.OTHER_SPACE,
                    "A vector of " + vector.dimension() + " parts is not of the space " + space.label());
        }
    }

    private static Object[] identity(EmbeddingSpace space) {
        ContentHash weights = space.weightsSha256();
        return new Object[] {
            space.model(),
            weights.bytes(),
            space.preprocessing(),
            space.dimension(),
            space.storage().name()
        };
    }
}
