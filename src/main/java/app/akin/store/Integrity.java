package app.akin.store;

import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for damage and mends what can be made again. Reading a page compares it with its checksum; indexes are held against
 * their tables where PostgreSQL brings amcheck; without it, and without pg_prewarm, less is seen. Blocks, for as long as it
 * takes to read the whole database.
 */
public final class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
    private static final String VECTORS = "vectors_";

    private final Transactions transactions;
    private final Spaces spaces;
    /** Indexes that could not be built again: their tables are to blame. */
    private final Set<String> beyondMending = new HashSet<>();

    Integrity(Transactions transactions, Spaces spaces) {
        this.transactions = transactions;
        this.spaces = spaces;
    }

    /**
     * A table, what is kept out of its line, or an index.
     *
     * @param name quoted, with its schema
     * @param table whose it is; its own for a table
     */
    private record Part(long id, String name, String table, String kind, boolean valid) {

        boolean isIndex() {
            return !kind.equals("table");
        }
    }

    /** What this server can look with. */
    private record Tools(boolean pages, boolean rows, boolean tree, boolean words) {}

    /** Everything that is damaged; empty when all is well. */
    public synchronized List<Damage> examine() {
        add("amcheck");
        add("pg_prewarm");
        Tools tools = new Tools(has("pg_prewarm"), has("verify_heapam"), has("bt_index_check"), has("gin_index_check"));
        List<Damage> found = new ArrayList<>();
        Set<String> damagedTables = new HashSet<>();
        for (Part part : parts()) {
            Optional<String> why = damagedTables.contains(part.table()) ? Optional.empty() : why(part, tools);
            why.map(words -> damage(part, words)).ifPresent(found::add);
            if (why.isPresent() && !part.isIndex()) {
                damagedTables.add(part.table());
            }
        }
        if (found.isEmpty()) {
            transactions.mended();
        }
        return List.copyOf(found);
    }

    private Optional<String> why(Part part, Tools tools) {
        if (!part.valid()) {
            return Optional.of("it was never finished");
        }
        try {
            return transactions.readAll(connection -> look(connection, part, tools));
        } catch (StoreException e) {
            if (e.isTransient() || e.problem() == Problem.DISK_FULL || isGone(part)) {
                LOG.info("{} could not be looked at", part.name(), e);
                return Optional.empty();
            }
            LOG.info("{} is damaged", part.name(), e);
            return Optional.of(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
    }

    private static Optional<String> look(Connection connection, Part part, Tools tools) throws SQLException {
        if (tools.pages()) {
            call(connection, "SELECT pg_prewarm(?::oid::regclass, 'buffer')", part.id());
        }
        switch (part.kind()) {
            case "table" -> {
                if (tools.rows()) {
                    return Statements.first(
                            connection,
                            "SELECT blkno || '/' || offnum || ': ' || msg FROM verify_heapam(?::oid::regclass)",
                            row -> row.getString(1),
                            part.id());
                }
                // Needs its indexes, too, to be planned.
                call(connection, "SELECT count(*) FROM " + part.name());
            }
            case "btree" -> {
                if (tools.tree()) {
                    call(connection, "SELECT bt_index_check(?::oid::regclass, true)", part.id());
                }
            }
            case "gin" -> {
                if (tools.words()) {
                    call(connection, "SELECT gin_index_check(?::oid::regclass)", part.id());
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static void call(Connection connection, String sql, Object... values) throws SQLException {
        Statements.list(connection, sql, row -> true, values);
    }

    /** Of a model that was freed in the meantime. */
    private boolean isGone(Part part) {
        return transactions.read(connection ->
                        Statements.number(connection, "SELECT count(*) FROM pg_class WHERE oid = ?::bigint", part.id()))
                == 0;
    }

    private Damage damage(Part part, String why) {
        if (part.isIndex() && !beyondMending.contains(part.name())) {
            return new Damage.OfIndex(part.name(), why);
        }
        return space(part.table())
                .<Damage>map(table -> new Damage.OfVectors(table.space(), why))
                .orElseGet(() -> new Damage.OfTable(part.table(), why));
    }

    private Optional<SpaceTable> space(String table) {
        return table.startsWith(VECTORS)
                ? transactions.read(spaces::all).stream()
                        .filter(space -> space.has(table))
                        .findFirst()
                : Optional.empty();
    }

    /** @param damage as {@link #examine} found it; that of a table is beyond mending here */
    public synchronized void mend(Damage damage) {
        switch (damage) {
            case Damage.OfIndex(String index, String why) -> rebuild(index, why);
            case Damage.OfVectors vectors -> {
                LOG.info("the vectors of {} are dropped, to be made again: {}", vectors.space(), vectors.why());
                transactions.write(connection -> {
                    Optional<SpaceTable> table = spaces.find(connection, vectors.space());
                    if (table.isPresent()) {
                        spaces.drop(connection, table.get());
                    }
                    return true;
                });
            }
            case Damage.OfTable table ->
                throw new StoreException(Problem.DAMAGED, "The table " + table.table() + " cannot be made again");
        }
    }

    private void rebuild(String index, String why) {
        LOG.info("{} is built again: {}", index, why);
        try {
            transactions.writeAll(connection -> Statements.update(connection, "REINDEX INDEX " + index));
        } catch (StoreException e) {
            beyondMending.add(index);
            throw e;
        }
    }

    private void add(String extension) {
        try {
            transactions.write(connection ->
                    Statements.update(connection, "CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA public"));
        } catch (StoreException e) {
            LOG.info("this server looks without {}: {}", extension, e.getMessage());
        }
    }

    private boolean has(String function) {
        return transactions.read(connection -> Statements.number(
                        connection,
                        "SELECT count(*) FROM pg_proc WHERE proname = ? AND pg_function_is_visible(oid)",
                        function))
                > 0;
    }

    /**
     * Akin's own and the catalogue: what else is in the database is not Akin's to look at. Tables first: what is wrong with one
     * is not to be laid to its indexes.
     */
    private List<Part> parts() {
        return transactions.read(connection -> Statements.list(
                connection,
                """
                SELECT c.oid::bigint, c.oid::regclass::text,
                       coalesce(owner.relname, of_index.relname, c.relname),
                       CASE WHEN c.relkind = 'i' THEN method.amname ELSE 'table' END,
                       coalesce(i.indisvalid AND i.indisready, true)
                FROM pg_class c
                LEFT JOIN pg_am method ON method.oid = c.relam
                LEFT JOIN pg_index i ON i.indexrelid = c.oid
                LEFT JOIN pg_class of_index ON of_index.oid = i.indrelid
                LEFT JOIN pg_class owner ON owner.reltoastrelid = coalesce(i.indrelid, c.oid)
                JOIN pg_namespace place ON place.oid = coalesce(owner.relnamespace, of_index.relnamespace, c.relnamespace)
                WHERE c.relkind IN ('r', 't', 'm', 'i') AND c.relpersistence <> 't'
                  AND place.nspname IN ('akin', 'pg_catalog')
                ORDER BY c.relkind = 'i', c.oid
                """,
                row -> new Part(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5))));
    }
}
