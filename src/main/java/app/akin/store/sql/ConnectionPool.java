package app.akin.store.sql;

import app.akin.store.sql.StoreException.Problem;
import app.akin.task.TimeLimit;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Connections that are kept: how many, how long one is waited for and lies unused, and whether they still answer. */
public final class ConnectionPool implements AutoCloseable {

    private static final int MOST = 8;
    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final Duration UNUSED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);
    private static final int PING_SECONDS = 2;
    private static final TimeLimit PING = new TimeLimit("ping", Duration.ofSeconds(PING_SECONDS));

    private final Connections connections;
    private final HikariDataSource pool;

    /**
     * @param connections makes them; the database has pgvector
     * @throws StoreException when none can be made
     */
    public ConnectionPool(Connections connections) {
        this.connections = connections;
        HikariConfig config = new HikariConfig();
        config.setPoolName("akin-store");
        config.setDataSource(connections.withVectors());
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(PING_SECONDS).toMillis());
        config.setIdleTimeout(UNUSED.toMillis());
        config.setKeepaliveTime(BETWEEN_LOOKS.toMillis());
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreException(Problem.AWAY, "The database does not answer: " + e.getMessage(), e);
        }
    }

    public Transactions transactions() {
        return connections.transactions(pool);
    }

    /** Whether the database answers within moments. */
    public boolean answers() {
        try {
            return PING.call(this::pings);
        } catch (TimeoutException e) {
            return isReached(); // every connection is in use; or there is none, and the pool waits for the server
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean pings() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PING_SECONDS);
        }
    }

    /** One that takes no more connections is reached, too. */
    private boolean isReached() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return SqlFault.of(e).problem() != Problem.AWAY;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
