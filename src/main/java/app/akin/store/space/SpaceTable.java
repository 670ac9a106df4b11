package app.akin.store.space;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.VectorStorage;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of one space's vectors. Their names and types come from numbers alone. */
public record SpaceTable(int id, EmbeddingSpace space, SpaceForm form) {

    /** A plain row must fit one page of 8 kB; beyond that a vector is kept out of line, uncompressed. */
    private static final int PLAIN_VECTOR = 2_000;

    private static final int PLAIN_HALFVEC = 4_000;

    /** Of the exact vectors. */
    public String name() {
        return name(form.generation());
    }

    /** Of the exact vectors that are to take the place of those. */
    public String nextName() {
        return name(form.generation() + 1);
    }

    /** Of the signs. */
    public String bitsName() {
        return name() + "_bits";
    }

    private String name(int generation) {
        return "vectors_" + id + (generation == 0 ? "" : "_" + generation);
    }

    /** Whether a table is one of this space. */
    public boolean has(String table) {
        return table.equals(name()) || table.equals(nextName()) || table.equals(bitsName());
    }

    /** Of all tables that there are. */
    private List<String> names() {
        return Stream.of(
                        Optional.of(name()),
                        form.next().map(_ -> nextName()),
                        form.bits() == SpaceForm.Bits.NONE ? Optional.<String>empty() : Optional.of(bitsName()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Such as {@code vector(512)}. */
    public String type() {
        return type(form.exact());
    }

    public String bitType() {
        return "bit(" + space.dimension() + ")";
    }

    private String type(VectorStorage storage) {
        return (storage == VectorStorage.HALFVEC ? "halfvec" : "vector") + "(" + space.dimension() + ")";
    }

    /** Makes every table that there should be. */
    public void create(Connection connection) throws SQLException {
        create(connection, name(), form.exact());
        if (form.next().isPresent()) {
            createNext(connection, form.next().get());
        }
        if (form.bits() != SpaceForm.Bits.NONE) {
            createBits(connection);
        }
    }

    void createNext(Connection connection, VectorStorage storage) throws SQLException {
        create(connection, nextName(), storage);
    }

    /** Vectors go with their items by the trigger {@code vectors_go} of {@code item}; a foreign key would cost half of the load. */
    private void create(Connection connection, String name, VectorStorage storage) throws SQLException {
        boolean half = storage == VectorStorage.HALFVEC;
        String length = half ? "l2_norm(embedding)" : "vector_norm(embedding)";
        String tolerance = half ? "0.01" : "0.001";
        Statements.update(connection, """
            CREATE TABLE %s (
                item_id    bigint PRIMARY KEY,
                content_id bigint NOT NULL,
                kind       smallint NOT NULL CHECK (kind IN (0, 1)),
                embedding  %s NOT NULL,
                CONSTRAINT unit_length CHECK (abs(%s - 1) <= %s)
            )
            """.formatted(name, type(storage), length, tolerance));
        String kept = space.dimension() <= (half ? PLAIN_HALFVEC : PLAIN_VECTOR) ? "PLAIN" : "EXTERNAL";
        Statements.update(connection, "ALTER TABLE %s ALTER COLUMN embedding SET STORAGE %s".formatted(name, kept));
    }

    /** Narrow, so that all of it can be looked through in no time. */
    void createBits(Connection connection) throws SQLException {
        Statements.update(connection, """
            CREATE TABLE %s (
                item_id    bigint PRIMARY KEY,
                content_id bigint NOT NULL,
                kind       smallint NOT NULL,
                signs      %s NOT NULL,
                born       xid8 NOT NULL DEFAULT pg_current_xact_id() -- the transaction that wrote it
            )
            """.formatted(bitsName(), bitType()));
        Statements.update(connection, "CREATE INDEX %1$s_born ON %1$s (born)".formatted(bitsName()));
        Statements.update(connection, "ALTER TABLE %s ALTER COLUMN signs SET STORAGE PLAIN".formatted(bitsName()));
    }

    void drop(Connection connection) throws SQLException {
        Statements.update(connection, "DROP TABLE IF EXISTS %s, %s, %s".formatted(bitsName(), nextName(), name()));
    }

    /** What it holds, and what it takes with its index. */
    KeptSpace kept(Connection connection) throws SQLException {
        return new KeptSpace(
                space,
                Statements.number(connection, "SELECT count(*) FROM " + name()),
                Statements.number(
                        connection, "SELECT count(*) FROM " + name() + " WHERE kind = ?", KindCode.of(Kind.PASSAGE)),
                bytes(connection, name()) + bytes(connection, nextName()) + bytes(connection, bitsName()));
    }

    /** On disk with its index; 0 where there is no such table. */
    static long bytes(Connection connection, String table) throws SQLException {
        return Statements.number(connection, "SELECT pg_total_relation_size(to_regclass(?))", table);
    }

    /**
     * Drops the vectors of passages among the next {@code rows} ones.
     *
     * @return the last id that was looked at; the greatest number there is where none is left
     */
    long dropPassages(Connection connection, long after, int rows) throws SQLException {
        long last = last(connection, name(), after, rows);
        for (String table : names()) {
            Statements.update(
                    connection,
                    "DELETE FROM " + table + " WHERE item_id > ? AND item_id <= ? AND kind = ?",
                    after,
                    last,
                    KindCode.of(Kind.PASSAGE));
        }
        return last;
    }

    /** Writes vectors in every form that is kept, in the place of those that are there. */
    public void replace(Connection connection, List<StoredVector> vectors) throws SQLException {
        Array items = Statements.numbers(
                connection, vectors.stream().map(StoredVector::itemId).toList());
        for (String table : names()) {
            Statements.update(connection, "DELETE FROM " + table + " WHERE item_id = ANY (?)", items);
        }
        write(connection, name(), form.exact(), vectors);
        if (form.next().isPresent()) {
            write(connection, nextName(), form.next().get(), vectors);
        }
        if (form.bits() != SpaceForm.Bits.NONE && form.coder().isPresent()) {
            writeBits(connection, form.coder().get(), vectors);
        }
    }

    private void write(Connection connection, String name, VectorStorage storage, List<StoredVector> vectors)
            throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, name + " (item_id, content_id, kind, embedding)")) {
            for (StoredVector each : vectors) {
                add(copy, storage, each);
            }
            copy.end();
        }
    }

    void writeBits(Connection connection, SignCoder coder, List<StoredVector> vectors) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, bitsName() + " (item_id, content_id, kind, signs)")) {
            for (StoredVector each : vectors) {
                copy.row(4);
                copy.bigint(each.itemId());
                copy.bigint(each.contentId());
                copy.smallint(KindCode.of(each.kind()));
                copy.bits(space.dimension(), coder.code(each.vector().values()));
            }
            copy.end();
        }
    }

    public BinaryCopy copy(Connection connection) throws SQLException {
        return new BinaryCopy(connection, name() + " (item_id, content_id, kind, embedding)");
    }

    public void add(BinaryCopy copy, StoredVector each) throws SQLException {
        add(copy, form.exact(), each);
    }

    private void add(BinaryCopy copy, VectorStorage storage, StoredVector each) throws SQLException {
        Spaces.requireDimension(space, each.vector());
        copy.row(4);
        copy.bigint(each.itemId());
        copy.bigint(each.contentId());
        copy.smallint(KindCode.of(each.kind()));
        if (storage == VectorStorage.HALFVEC) {
            copy.halfvec(each.vector().values());
        } else {
            copy.vector(each.vector().values());
        }
    }

    /**
     * Takes over the vectors of pictures among the next {@code rows} ones of {@code from} that are not here yet.
     *
     * @return the last id that was looked at; the greatest number there is where none is left
     */
    public long copyPictures(Connection connection, SpaceTable from, long after, int rows) throws SQLException {
        long last = last(connection, from.name(), after, rows);
        replace(
                connection,
                Statements.list(
                        connection,
                        """
                        SELECT v.item_id, v.content_id, v.kind, vector_send(v.embedding::vector) FROM %2$s v
                        WHERE v.item_id > ? AND v.item_id <= ? AND v.kind = ?
                        AND (SELECT true FROM %1$s own WHERE own.item_id = v.item_id) IS NULL
                        """.formatted(name(), from.name()),
                        StoredVector::of,
                        after,
                        last,
                        KindCode.of(Kind.PICTURE)));
        return last;
    }

    private static long last(Connection connection, String table, long after, int rows) throws SQLException {
        List<Long> window = Statements.list(
                connection,
                "SELECT item_id FROM " + table + " WHERE item_id > ? ORDER BY item_id LIMIT ?",
                row -> row.getLong(1),
                after,
                rows);
        return window.size() < rows ? Long.MAX_VALUE : window.getLast();
    }

    /** Whether the picture of the content with the id {@code content} has its vector here, if it is a picture. */
    public static String picturesAreRead(Optional<SpaceTable> space, String content) {
        String lacking = space.map(
                        table -> " AND NOT EXISTS (SELECT FROM " + table.name() + " v WHERE v.item_id = i.id)")
                .orElse("");
        return "NOT EXISTS (SELECT FROM item i WHERE i.content_id = " + content + " AND i.kind = "
                + KindCode.of(Kind.PICTURE) + lacking + ")";
    }
}
