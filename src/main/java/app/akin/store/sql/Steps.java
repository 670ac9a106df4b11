package app.akin.store.sql;

import app.akin.task.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Work on as many rows as there are, in steps of about a fifth of a second: each is a transaction of its own, so that
 * others have their turn between two of them, and what is done stays when the program is killed.
 */
public final class Steps {

    private static final Duration WANTED = Duration.ofMillis(200);
    private static final int FIRST = 200;
    private static final int FEWEST = 10;
    private static final int MOST = 5_000;

    private final Transactions transactions;
    private int rows = FIRST;

    public Steps(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Repeats {@code step} until it says that it was the last one.
     *
     * @throws CancellationException when cancelled between two steps
     * @throws StoreException when one fails; those before it stay done
     */
    public void run(Cancellation cancellation, Step step) {
        boolean more = true;
        while (more) {
            cancellation.check();
            long start = System.nanoTime();
            more = transactions.writeSoon(connection -> step.take(connection, rows));
            fit(System.nanoTime() - start);
        }
    }

    /** The time that a step waited for its turn makes the next one smaller: then others wait, too. */
    private void fit(long nanos) {
        double factor = Math.clamp((double) WANTED.toNanos() / Math.max(1, nanos), 0.25, 2);
        rows = (int) Math.clamp(rows * factor, FEWEST, MOST);
    }

    /** One step. */
    @FunctionalInterface
    public interface Step {

        /**
         * @param rows about how many rows to look at
         * @return whether there may be more
         */
        boolean take(Connection connection, int rows) throws SQLException;
    }
}
