package app.akin.store;

import app.akin.store.server.LibraryMove;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Connections;
import app.akin.store.sql.SearchPath;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Copies a library row by row into an empty database, with the schema that it has, and compares both sides. The first is
 * read in one transaction; in the second everything is there or nothing.
 */
public final class LibraryCopy implements LibraryMove {

    private static final long BETWEEN_REPORTS = 500;

    private final Progress progress;

    public LibraryCopy(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void copy(ServerAddress from, ServerAddress to) throws ServerException {
        Connections source = new Connections(() -> from, Connections.Revival.NONE);
        Connections target = new Connections(() -> to, Connections.Revival.NONE);
        try (Connection old = patient(source)) {
            Statements.update(old, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            Optional<String> version = Schema.versionOf(old);
            if (version.isEmpty()) {
                return; // made, but never used
            }
            new Schema(target).bringTo(version.get());
            try (Connection present = patient(target)) {
                copy(old, present);
                present.commit();
                present.setAutoCommit(true);
                Statements.update(present, "ANALYZE");
            }
        } catch (SQLException | StoreException e) {
            throw new ServerException(
                    "The library could not be copied into the newer database; it is left as it is: " + e.getMessage(),
                    e.toString(),
                    e);
        }
    }

    /** In one transaction, without the limits that are meant for a person who waits. */
    private static Connection patient(Connections connections) throws SQLException {
        Connection connection = connections.patient().getConnection();
        // Else a scan of a large table begins where the last one ended, and the first row could not be compared.
        Statements.update(connection, "SET synchronize_seqscans = off");
        connection.setAutoCommit(false);
        return connection;
    }

    private void copy(Connection old, Connection present) throws SQLException, ServerException {
        // What refers to a row may come before it.
        Statements.update(present, "SET LOCAL session_replication_role = replica");
        String home = Schema.homeOf(old);
        Table spaces = Table.named(old, home, "embedding_space");
        long total = 0;
        List<Table> tables = new ArrayList<>(Table.all(old, home));
        for (Table table : tables) {
            total += Statements.number(old, "SELECT count(*) FROM " + table.from());
        }
        Counter counter = new Counter(progress, total);
        counter.add(0);
        tables.remove(spaces);
        transfer(old, present, spaces, counter);
        for (SpaceTable space : new Spaces().all(present)) {
            space.create(present);
        }
        for (Table table : tables) {
            transfer(old, present, table, counter);
        }
        copySequences(old, home, present);
    }

    private static void transfer(Connection old, Connection present, Table table, Counter counter)
            throws SQLException, ServerException {
        Sum sent = new Sum();
        CopyOut rows = copyManager(old).copyOut(table.out());
        CopyIn copy = copyManager(present).copyIn(table.in());
        try {
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                copy.writeToCopy(row, 0, row.length);
                sent.add(row);
                counter.add(1);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        Sum arrived = new Sum();
        CopyOut check = copyManager(present).copyOut(table.moved().out());
        for (byte[] row = check.readFromCopy(); row != null; row = check.readFromCopy()) {
            arrived.add(row);
        }
        if (!arrived.equals(sent)) {
            throw new ServerException(
                    "The library could not be copied into the newer database; it is left as it is: " + table.name()
                            + " differs",
                    sent + " sent, " + arrived + " arrived");
        }
    }

    private static CopyManager copyManager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void copySequences(Connection old, String home, Connection present) throws SQLException {
        List<Sequence> sequences = Statements.list(
                old,
                "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = ? AND last_value IS NOT NULL",
                row -> new Sequence(row.getString(1), row.getLong(2)),
                home);
        for (Sequence sequence : sequences) {
            Statements.number(present, "SELECT setval(?::regclass, ?)", sequence.name(), sequence.last());
        }
    }

    private record Sequence(String name, long last) {}

    /** How far it is, told now and then; whoever listens may end it with an exception. */
    @FunctionalInterface
    public interface Progress {
        void at(long rows, long of);
    }

    private static final class Counter {

        private final Progress progress;
        private final long total;
        private long done;

        Counter(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void add(long rows) {
            done = Math.min(done + rows, total); // what ends a table counts as a row
            if (done % BETWEEN_REPORTS == 0 || done == total) {
                progress.at(done, total);
            }
        }
    }

    /**
     * A table of the library with the columns that are stored as they came.
     *
     * @param home the schema that it is in
     */
    private record Table(String home, String name, List<String> columns) {

        static List<Table> all(Connection connection, String home) throws SQLException {
            List<Table> tables = new ArrayList<>();
            for (String name : Statements.list(
                    connection, """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> ALL (?)
                    ORDER BY table_name
                    """, row -> row.getString(1), home, Statements.texts(connection, Schema.HISTORIES))) {
                tables.add(named(connection, home, name));
            }
            return tables;
        }

        static Table named(Connection connection, String home, String name) throws SQLException {
            return new Table(home, name, Statements.list(connection, """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = ? AND table_name = ? AND is_generated = 'NEVER'
                    AND data_type <> 'xid8' -- transactions of one server mean nothing on another
                ORDER BY ordinal_position
                """, row -> quoted(row.getString(1)), home, name));
        }

        /** As it is where it was copied to. */
        Table moved() {
            return new Table(SearchPath.SCHEMA, name, columns);
        }

        String from() {
            return quoted(home) + "." + quoted(name);
        }

        String out() {
            return "COPY (SELECT " + String.join(", ", columns) + " FROM " + from() + ") TO STDOUT (FORMAT binary)";
        }

        String in() {
            return "COPY " + quoted(SearchPath.SCHEMA) + "." + quoted(name) + " (" + String.join(", ", columns)
                    + ") FROM STDIN (FORMAT binary)";
        }

        private static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }
}
