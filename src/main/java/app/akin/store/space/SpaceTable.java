package app.akin.store.space;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.VectorStorage;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of one space's vectors. Its name and type come from numbers alone. */
public record SpaceTable(int id, EmbeddingSpace space) {

    /** A plain row must fit one page of 8 kB; beyond that a vector is kept out of line, uncompressed. */
    private static final int PLAIN_VECTOR = 2_000;

    private static final int PLAIN_HALFVEC = 4_000;

    public String name() {
        return "vectors_" + id;
    }

    /** Such as {@code vector(512)}. */
    public String type() {
        return (isHalf() ? "halfvec" : "vector") + "(" + space.dimension() + ")";
    }

    public void create(Connection connection) throws SQLException {
        String length = isHalf() ? "l2_norm(embedding)" : "vector_norm(embedding)";
        String tolerance = isHalf() ? "0.01" : "0.001";
        Statements.update(connection, """
            CREATE TABLE %s (
                item_id    bigint PRIMARY KEY REFERENCES item ON DELETE CASCADE,
                content_id bigint NOT NULL,
                kind       smallint NOT NULL CHECK (kind IN (0, 1)),
                embedding  %s NOT NULL,
                CONSTRAINT unit_length CHECK (abs(%s - 1) <= %s)
            )
            """.formatted(name(), type(), length, tolerance));
        Statements.update(
                connection, "ALTER TABLE %s ALTER COLUMN embedding SET STORAGE %s".formatted(name(), storage()));
    }

    void drop(Connection connection) throws SQLException {
        Statements.update(connection, "DROP TABLE " + name());
    }

    /** What it holds, and what it takes with its index. */
    KeptSpace kept(Connection connection) throws SQLException {
        return new KeptSpace(
                space,
                Statements.number(connection, "SELECT count(*) FROM " + name()),
                Statements.number(
                        connection, "SELECT count(*) FROM " + name() + " WHERE kind = ?", KindCode.of(Kind.PASSAGE)),
                Statements.number(connection, "SELECT pg_total_relation_size(?::regclass)", name()));
    }

    /** Drops the vectors of passages, and gives the room back at once: deleted rows alone would go on taking it. */
    void dropPassages(Connection connection) throws SQLException {
        Statements.update(
                connection,
                "CREATE TEMPORARY TABLE kept_pictures ON COMMIT DROP AS SELECT * FROM " + name() + " WHERE kind = "
                        + KindCode.of(Kind.PICTURE));
        Statements.update(connection, "TRUNCATE " + name());
        Statements.update(connection, "INSERT INTO " + name() + " SELECT * FROM kept_pictures");
        Statements.update(connection, "DROP TABLE kept_pictures");
    }

    public BinaryCopy copy(Connection connection) throws SQLException {
        return new BinaryCopy(connection, name() + " (item_id, content_id, kind, embedding)");
    }

    public void add(BinaryCopy copy, StoredVector each) throws SQLException {
        Spaces.requireDimension(space, each.vector());
        copy.row(4);
        copy.bigint(each.itemId());
        copy.bigint(each.contentId());
        copy.smallint(KindCode.of(each.kind()));
        if (isHalf()) {
            copy.halfvec(each.vector().values());
        } else {
            copy.vector(each.vector().values());
        }
    }

    /** Takes over vectors of pictures that are not here yet; answers how many. */
    public long copyPictures(Connection connection, SpaceTable from, int limit) throws SQLException {
        return Statements.update(connection, """
            INSERT INTO %1$s (item_id, content_id, kind, embedding)
            SELECT v.item_id, v.content_id, v.kind, v.embedding FROM %2$s v
            WHERE v.kind = ? AND NOT EXISTS (SELECT FROM %1$s own WHERE own.item_id = v.item_id)
            LIMIT ?
            """.formatted(name(), from.name()), KindCode.of(Kind.PICTURE), limit);
    }

    /** Whether the content with the id {@code content} has all its vectors here. */
    public String isComplete(String content) {
        return """
            NOT EXISTS (SELECT FROM item i WHERE i.content_id = %s
                        AND NOT EXISTS (SELECT FROM %s v WHERE v.item_id = i.id))
            """.formatted(content, name());
    }

    /** Whether the picture of the content with the id {@code content} has its vector here, if it is a picture. */
    public static String picturesAreRead(Optional<SpaceTable> space, String content) {
        String lacking = space.map(
                        table -> " AND NOT EXISTS (SELECT FROM " + table.name() + " v WHERE v.item_id = i.id)")
                .orElse("");
        return "NOT EXISTS (SELECT FROM item i WHERE i.content_id = " + content + " AND i.kind = "
                + KindCode.of(Kind.PICTURE) + lacking + ")";
    }

    private String storage() {
        return space.dimension() <= (isHalf() ? PLAIN_HALFVEC : PLAIN_VECTOR) ? "PLAIN" : "EXTERNAL";
    }

    private boolean isHalf() {
        return space.storage() == VectorStorage.HALFVEC;
    }
}
