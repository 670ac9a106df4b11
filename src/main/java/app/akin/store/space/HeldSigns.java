package app.akin.store.space;

import app.akin.store.sql.Statements;
import app.akin.store.sql.Transactions;
import app.akin.task.TaskRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signs of spaces in memory, for as long as a library is open: looked through ten times as fast as by the server, which
 * remains the one that keeps them. A space is read the first time that it is asked for, beside; whoever asks meanwhile asks the
 * server. From then on each question first takes over what its own transaction sees and memory does not hold yet. What was removed
 * stays in memory: it is not found when the best are compared exactly, and where that happens often all is read anew.
 *
 * <p>Safe from several threads.
 */
public final class HeldSigns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeldSigns.class);

    /** A library that would take more than this part of the program's memory stays with the server. */
    private static final int SHARE = 6;

    /** Who asks one question in a terminal has gone by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Where more than one of so many that were named is gone, all is read anew. */
    private static final int GONE = 10;

    private final Transactions transactions;
    private final TaskRunner reader = new TaskRunner("signs", 1);
    private final Map<String, SignTable> held = new ConcurrentHashMap<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    public HeldSigns(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * All signs of {@code table} that {@code connection} sees; nothing where they are still read, or are too many.
     *
     * @param now what it sees
     */
    public Optional<SignCodes.View> of(Connection connection, SpaceTable table, Snapshot now) throws SQLException {
        SignTable there = held.get(table.bitsName());
        if (there != null && there.isOf(now)) {
            return Optional.of(there.fresh(connection, now));
        }
        if (there != null) {
            held.remove(table.bitsName(), there); // of a table that is no more
        }
        if (!Long.valueOf(now.table()).equals(asked.put(table.bitsName(), now.table()))) {
            reader.after(PATIENCE, () -> read(table));
        }
        return Optional.empty();
    }

    /**
     * Whether most of those that were named were still there; else all is read anew.
     *
     * @param named by a look through what is in memory
     * @param there of these in the database
     */
    public boolean areFresh(SpaceTable table, int named, int there) {
        boolean fresh = there >= named - named / GONE;
        if (!fresh) {
            held.remove(table.bitsName());
            asked.remove(table.bitsName());
        }
        return fresh;
    }

    /** Returns when the signs of a table are there, or known to be too many. */
    public void hold(SpaceTable table) {
        boolean there = transactions.read(connection -> {
            Snapshot now = Snapshot.of(connection, table.bitsName());
            SignTable one = held.get(table.bitsName());
            return one != null && one.isOf(now);
        });
        if (!there) {
            read(table);
        }
    }

    private boolean read(SpaceTable table) {
        try {
            Optional<SignTable> all = transactions.read(connection -> {
                long rows = Statements.number(
                        connection,
                        "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass(?)",
                        table.bitsName());
                boolean fits = rows * SignCodes.bytes(table.space().dimension())
                        <= Runtime.getRuntime().maxMemory() / SHARE;
                return fits ? Optional.of(SignTable.read(connection, table)) : Optional.empty();
            });
            all.ifPresent(signs -> held.put(table.bitsName(), signs));
            return all.isPresent();
        } catch (RuntimeException e) {
            asked.remove(table.bitsName());
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("The signs of {} could not be read into memory", table.bitsName(), e);
            }
            return false;
        }
    }

    @Override
    public void close() {
        reader.close();
        held.clear();
    }
}
