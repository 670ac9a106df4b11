package app.akin.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Runs work in one transaction: committed when it returns, rolled back when it throws. What somebody waits for, reading and a
 * person's deeds, says within a second or so that another client holds what it needs ({@link LockWaits}), and is begun again
 * until it can be done.
 */
public final class Transactions {

    /** Writers go one after another, over all processes: none can drop what another one is about to link to. */
    private static final String ONE_WRITER = "SELECT pg_advisory_xact_lock(hashtext('akin'), hashtext('writer'))";

    private static final String ONE_MIGRATION = "SELECT pg_advisory_xact_lock(hashtext('akin'), hashtext('schema'))";

    /** Long enough to read all of a large library. */
    private static final int HOURS_MILLIS = 6 * 3_600_000;

    private static final int DROP_TRIES = 30;

    private static final String FIRST_PATIENCE = "SET LOCAL lock_timeout = '1s'";
    /** Short enough that whoever ends the program need not wait for long. */
    private static final String FURTHER_PATIENCE = "SET LOCAL lock_timeout = '5s'";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final String SNAPSHOT_TO_READ = SNAPSHOT + ", READ ONLY";

    private final DataSource connections;
    private final LockWaits waits;
    private volatile boolean damaged;

    /** Nobody is told of waiting. */
    public Transactions(DataSource connections) {
        this(connections, new LockWaits());
    }

    public Transactions(DataSource connections, LockWaits waits) {
        this.connections = connections;
        this.waits = waits;
    }

    public <T> T read(Work<T> work) {
        return throughLocks(work, SNAPSHOT_TO_READ);
    }

    /** As {@link #read}, given up after {@code seconds}. */
    public <T> T readWithin(int seconds, Work<T> work) {
        return throughLocks(work, SNAPSHOT_TO_READ, "SET LOCAL statement_timeout = '" + seconds + "s'");
    }

    /** As {@link #read}, with temporary tables: nothing that is written stays, and nobody waits. */
    public <T> T aside(Work<T> work) {
        return run(work, SNAPSHOT);
    }

    /** As {@link #read}, of whole tables, page by page, however long that takes. */
    public <T> T readAll(Work<T> work) {
        return run(
                patient(work),
                SNAPSHOT_TO_READ,
                "SET LOCAL statement_timeout = 0",
                "SET LOCAL enable_indexscan = off",
                "SET LOCAL enable_indexonlyscan = off",
                "SET LOCAL enable_bitmapscan = off");
    }

    /** As {@link #write}, however long it takes. */
    public <T> T writeAll(Work<T> work) {
        return run(patient(work), "SET LOCAL statement_timeout = 0", ONE_WRITER);
    }

    /**
     * Runs work that changes tables, in connections of its own: over all processes one after another, however long it
     * takes. Whoever waits for ten minutes is told that the database is busy.
     */
    public void migrate(Runnable work) {
        throughLocks(
                patient(_ -> {
                    work.run();
                    return true;
                }),
                "SET LOCAL statement_timeout = 0",
                "SET LOCAL idle_in_transaction_session_timeout = 0",
                ONE_MIGRATION);
    }

    /**
     * Drops a table that nobody looks for any more. Where somebody still reads it, asks again a few times: a waiting drop would
     * make all others wait behind it.
     */
    public void patientDrop(String table) {
        for (int i = 0; i < DROP_TRIES; i++) {
            try {
                run(
                        connection -> Statements.update(connection, "DROP TABLE IF EXISTS " + table),
                        "SET LOCAL lock_timeout = '1s'",
                        ONE_WRITER);
                return;
            } catch (StoreException e) {
                if (e.problem() != StoreException.Problem.BUSY || i == DROP_TRIES - 1) {
                    throw e;
                }
            }
        }
    }

    private static <T> Work<T> patient(Work<T> work) {
        return connection -> {
            connection.setNetworkTimeout(Runnable::run, HOURS_MILLIS);
            return work.on(connection);
        };
    }

    /** Whether something read was damaged since the database was opened, or since it was mended. */
    public boolean isDamaged() {
        return damaged;
    }

    public void mended() {
        damaged = false;
    }

    /** For what a person did: on disk when it returns. */
    public <T> T write(Work<T> work) {
        return throughLocks(work, ONE_WRITER);
    }

    /** For what can be made again from the files: a power loss may take whole transactions of the last second. */
    public <T> T writeSoon(Work<T> work) {
        return run(work, "SET LOCAL synchronous_commit = off", ONE_WRITER);
    }

    private <T> T throughLocks(Work<T> work, String... beginning) {
        try {
            return run(work, with(FIRST_PATIENCE, beginning));
        } catch (StoreException e) {
            if (!SqlFault.isLock(e)) {
                throw e;
            }
        }
        long start = System.nanoTime();
        try (LockWaits.Waiting _ = waits.begin()) {
            while (true) {
                try {
                    return run(work, with(FURTHER_PATIENCE, beginning));
                } catch (StoreException e) {
                    boolean late = System.nanoTime() - start > LONGEST_WAIT.toNanos();
                    if (late || !SqlFault.isLock(e) || !waits.mayGoOn()) {
                        throw e;
                    }
                }
            }
        }
    }

    /** The isolation level has to be named before anything is asked; a limit may be set at any time. */
    private static String[] with(String patience, String... beginning) {
        return Stream.concat(Stream.of(patience), Stream.of(beginning)).toArray(String[]::new);
    }

    private <T> T run(Work<T> work, String... beginning) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(String.join(";", beginning));
                }
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            StoreException fault = SqlFault.of(e);
            damaged |= fault.problem() == StoreException.Problem.DAMAGED;
            throw fault;
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** What happens within a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
