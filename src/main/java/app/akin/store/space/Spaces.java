package app.akin.store.space;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Embedding spaces and the tables of their vectors, made from one template when the first vector comes. */
public final class Spaces {

    /** Grows with {@link SpaceTable#create}; a table of an older version is upgraded here. */
    private static final int TEMPLATE_VERSION = 1;

    /** A library of an earlier Akin, which is copied before it is brought up to date, lacks the later columns. */
    private static final String COLUMNS = """
        SELECT id, model, weights, preprocessing, dimension, storage, s.has ->> 'form',
               coalesce((s.has ->> 'generation')::int, 0), s.has ->> 'next_form', coalesce(s.has ->> 'bits', 'NONE'),
               vector_send((s.has ->> 'centre')::vector), (s.has ->> 'candidates')::int
        FROM embedding_space e CROSS JOIN LATERAL (SELECT to_jsonb(e) AS has) s
        """;

    public Spaces() {}

    public Optional<SpaceTable> find(Connection connection, EmbeddingSpace space) throws SQLException {
        return Statements.first(
                connection,
                COLUMNS + "WHERE model = ? AND weights = ? AND preprocessing = ? AND dimension = ? AND storage = ?",
                Spaces::table,
                identity(space));
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
        SpaceTable table = new SpaceTable(id, space, SpaceForm.first(space.storage()));
        table.create(connection);
        return table;
    }

    /** All of them, the first made first. */
    public List<SpaceTable> all(Connection connection) throws SQLException {
        return Statements.list(connection, COLUMNS + "ORDER BY id", Spaces::table);
    }

    private static SpaceTable table(ResultSet row) throws SQLException {
        VectorStorage storage = VectorStorage.valueOf(row.getString(6));
        EmbeddingSpace space = new EmbeddingSpace(
                row.getString(2), ContentHash.of(row.getBytes(3)), row.getInt(4), row.getInt(5), storage);
        int candidates = row.getInt(12);
        SpaceForm form = new SpaceForm(
                Optional.ofNullable(row.getString(7))
                        .map(VectorStorage::valueOf)
                        .orElse(storage),
                row.getInt(8),
                Optional.ofNullable(row.getString(9)).map(VectorStorage::valueOf),
                SpaceForm.Bits.valueOf(row.getString(10)),
                Optional.ofNullable(row.getBytes(11)).map(StoredVector::values).map(SignCoder::new),
                candidates == 0 ? OptionalInt.empty() : OptionalInt.of(candidates));
        return new SpaceTable(row.getInt(1), space, form);
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
