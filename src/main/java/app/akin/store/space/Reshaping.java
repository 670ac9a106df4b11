package app.akin.store.space;

import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.sql.Statements;
import app.akin.store.sql.Steps;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Changes how the vectors of a space are kept, in steps, while the present form answers. Whoever writes meanwhile writes into
 * both, so that the new one lacks nothing when it takes over. Begun again after a kill, it passes by what is there.
 */
public final class Reshaping {

    /** Enough for the mean. */
    private static final int SAMPLE = 20_000;

    private static final int LOOKED_AT = 20;

    private final Transactions transactions;
    private final Spaces spaces;

    public Reshaping(Transactions transactions, Spaces spaces) {
        this.transactions = transactions;
        this.spaces = spaces;
    }

    /** Makes signs of all vectors, which are used only after it was measured how many of them suffice. */
    public void fillBits(SpaceTable before, Pace pace) {
        SpaceTable table = before.form().bits() == SpaceForm.Bits.NONE ? beginBits(before) : before;
        SignCoder coder = table.form().coder().orElseThrow();
        long of = count(table.name());
        walk(table, pace, of, (connection, after, rows) -> {
            List<StoredVector> lacking = new ArrayList<>();
            AtomicLong last = new AtomicLong(after);
            // Not EXISTS: for that the server reads all signs there are at each step.
            List<Boolean> all = Statements.list(
                    connection,
                    """
                    SELECT v.item_id, v.content_id, v.kind, vector_send(v.embedding::vector),
                           coalesce((SELECT true FROM %2$s b WHERE b.item_id = v.item_id), false)
                    FROM %1$s v WHERE v.item_id > ? ORDER BY v.item_id LIMIT ?
                    """.formatted(table.name(), table.bitsName()),
                    row -> {
                        last.set(row.getLong(1));
                        return row.getBoolean(5) || lacking.add(StoredVector.of(row));
                    },
                    after,
                    rows);
            table.writeBits(connection, coder, lacking);
            return new Walked(last.get(), all.size(), all.size() < rows);
        });
        learn(table.bitsName());
        set(table, "bits = 'READY'");
    }

    /** The server knows nothing of a table that has just been filled, and would plan a filter as if it were small. */
    private void learn(String table) {
        transactions.write(connection -> Statements.update(connection, "ANALYZE " + table));
    }

    private SpaceTable beginBits(SpaceTable table) {
        return transactions.write(connection -> {
            String sample = "SELECT embedding::vector AS embedding FROM " + table.name() + " TABLESAMPLE SYSTEM ("
                    + share(connection, table.name()) + ") LIMIT " + SAMPLE;
            Statements.update(
                    connection,
                    "UPDATE embedding_space SET bits = 'FILLING', candidates = NULL, centre = (SELECT"
                            + " coalesce(avg(embedding)::real[], array_fill(0::real, ARRAY[?])) FROM (" + sample
                            + ") part) WHERE id = ?",
                    table.space().dimension(),
                    table.id());
            Statements.update(connection, "DROP TABLE IF EXISTS " + table.bitsName());
            table.createBits(connection);
            return spaces.find(connection, table.space()).orElseThrow();
        });
    }

    /** In percent; of a small table everything. */
    private static double share(Connection connection, String table) throws SQLException {
        long rows =
                Statements.number(connection, "SELECT reltuples::bigint FROM pg_class WHERE oid = ?::regclass", table);
        return rows <= 2L * SAMPLE ? 100 : Math.min(100, 150.0 * SAMPLE / rows);
    }

    /** From now on all vectors are compared; the signs are dropped. */
    public void dropBits(SpaceTable table) {
        set(table, "candidates = NULL, bits = 'NONE', centre = NULL");
        dropSoon(table.bitsName());
    }

    /** Copies all vectors into a table of another type, which then takes the place of the present one. */
    public void rewrite(SpaceTable before, VectorStorage wanted, Pace pace) {
        SpaceTable table = before.form().next().equals(Optional.of(wanted)) ? before : beginNext(before, wanted);
        String type = wanted == VectorStorage.HALFVEC ? "halfvec" : "vector";
        walk(table, pace, count(table.name()), (connection, after, rows) -> {
            AtomicLong last = new AtomicLong(after);
            int looked = Statements.list(
                            connection,
                            "SELECT item_id FROM %s WHERE item_id > ? ORDER BY item_id LIMIT ?".formatted(table.name()),
                            row -> {
                                last.set(row.getLong(1));
                                return true;
                            },
                            after,
                            rows)
                    .size();
            Statements.update(connection, """
                INSERT INTO %2$s (item_id, content_id, kind, embedding)
                SELECT item_id, content_id, kind, l2_normalize(embedding::%3$s) FROM %1$s
                WHERE item_id > ? AND item_id <= ? ON CONFLICT (item_id) DO NOTHING
                """.formatted(table.name(), table.nextName(), type), after, last.get());
            return new Walked(last.get(), looked, looked < rows);
        });
        learn(table.nextName());
        set(
                table,
                "form = next_form, next_form = NULL, generation = generation + 1, candidates = NULL, bits = 'NONE',"
                        + " centre = NULL");
        dropSoon(table.bitsName());
        dropSoon(table.name());
    }

    private SpaceTable beginNext(SpaceTable table, VectorStorage wanted) {
        return transactions.write(connection -> {
            Statements.update(connection, "DROP TABLE IF EXISTS " + table.nextName());
            table.createNext(connection, wanted);
            Statements.update(
                    connection, "UPDATE embedding_space SET next_form = ? WHERE id = ?", wanted.name(), table.id());
            return spaces.find(connection, table.space()).orElseThrow();
        });
    }

    /** Gives up a change that nobody wants any more. */
    public void abandon(SpaceTable table) {
        if (table.form().next().isPresent()) {
            set(table, "next_form = NULL");
            dropSoon(table.nextName());
        }
    }

    /** Drops tables that a killed run has left behind. */
    public void dropLeftovers() {
        List<SpaceTable> tables = transactions.read(spaces::all);
        transactions
                .read(connection -> Statements.list(
                        connection,
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                                + " current_schema()::regnamespace AND relname ~ '^vectors_[0-9]+(_[0-9]+)?(_bits)?$'"
                                + " ORDER BY relname DESC",
                        row -> row.getString(1)))
                .stream()
                .filter(name -> tables.stream().noneMatch(table -> table.has(name)))
                .forEach(this::dropSoon);
    }

    /** Whether a sample of vectors has the signs that it should have. */
    public boolean isSound(SpaceTable table) {
        SignCoder coder = table.form().coder().orElseThrow();
        return transactions
                .read(connection -> Statements.list(
                        connection,
                        """
                        SELECT vector_send(v.embedding::vector), coalesce(b.signs::text, '')
                        FROM %1$s v LEFT JOIN %2$s b ON b.item_id = v.item_id
                        WHERE v.item_id >= (SELECT min(item_id) + (random() * (max(item_id) - min(item_id)))::bigint
                                            FROM %1$s)
                        ORDER BY v.item_id LIMIT ?
                        """.formatted(table.name(), table.bitsName()),
                        row -> coder.text(UnitVector.normalised(StoredVector.values(row.getBytes(1)))
                                        .values())
                                .equals(row.getString(2)),
                        LOOKED_AT))
                .stream()
                .allMatch(each -> each);
    }

    private void walk(SpaceTable table, Pace pace, long of, Walk walk) {
        AtomicLong after = new AtomicLong();
        AtomicLong done = new AtomicLong();
        new Steps(transactions).run(pace.cancellation(), (connection, rows) -> {
            Walked walked = walk.step(connection, after.get(), rows);
            after.set(walked.last());
            pace.at(table.space(), Math.min(of, done.addAndGet(walked.rows())), of);
            return !walked.isLast();
        });
    }

    private long count(String table) {
        return transactions.read(connection -> Statements.number(connection, "SELECT count(*) FROM " + table));
    }

    private void set(SpaceTable table, String columns) {
        transactions.write(connection ->
                Statements.update(connection, "UPDATE embedding_space SET " + columns + " WHERE id = ?", table.id()));
    }

    /** Nobody asks it any more; but who is about to end is not made to wait behind whom waits for the end of it. */
    private void dropSoon(String table) {
        transactions.patientDrop(table);
    }

    /** One step of a walk through a table by growing ids. */
    @FunctionalInterface
    private interface Walk {
        Walked step(Connection connection, long after, int rows) throws SQLException;
    }

    private record Walked(long last, int rows, boolean isLast) {}
}
