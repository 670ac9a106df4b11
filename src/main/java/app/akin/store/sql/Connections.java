package app.akin.store.sql;

import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import com.pgvector.PGvector;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;

/** Makes connections to wherever the server is now, with Akin's time limits, and has it revived when it is gone. */
public class Connections implements DataSource {

    private static final String LIMITS = "-c statement_timeout=60s -c lock_timeout=20s"
            + " -c idle_in_transaction_session_timeout=2min -c plan_cache_mode=force_custom_plan"
            + " -c client_min_messages=warning -c pg_trgm.word_similarity_threshold=0.5";
    /**
     * What is new waits beside an index of words until there is so much of it, and each question reads all that waits: 4 MB are
     * usual, and make some questions ten times slower while a folder is read. In kB.
     */
    public static final String WAITING_WORDS = "gin_pending_list_limit=256";

    private static final String LOGIN_SECONDS = "10";
    /** Longer than the statement limit, so that only a dead connection meets it. */
    private static final String SOCKET_SECONDS = "90";

    /** What the driver has to say comes as an exception. Kept here, as a logger that nobody holds forgets its level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private static final List<String> LIMIT_NAMES =
            List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout");

    private final Supplier<ServerAddress> addresses;
    private final Revival revival;
    private final LockWaits waits;
    private final Passwords passwords;
    private final SearchPath path;
    private final AtomicInteger desk;

    public Connections(Supplier<ServerAddress> addresses, Revival revival) {
        this(addresses, revival, new LockWaits(), Passwords.none());
    }

    /**
     * @param waits told who waits for a lock that another client holds
     * @param passwords asked where an address has none
     */
    public Connections(Supplier<ServerAddress> addresses, Revival revival, LockWaits waits, Passwords passwords) {
        this(addresses, revival, waits, passwords, new SearchPath(), new AtomicInteger(1));
    }

    private Connections(
            Supplier<ServerAddress> addresses,
            Revival revival,
            LockWaits waits,
            Passwords passwords,
            SearchPath path,
            AtomicInteger desk) {
        this.addresses = addresses;
        this.revival = revival;
        this.waits = waits;
        this.passwords = passwords;
        this.path = path;
        this.desk = desk;
    }

    /** Transactions over connections of this kind, such as a pool of them. */
    public Transactions transactions(DataSource source) {
        return new Transactions(source, waits);
    }

    /** Which desk they are of, from now on, for queries that show places. */
    public void of(int deskId) {
        desk.set(deskId);
    }

    /** Shared with the sources that are made from this one. */
    public SearchPath path() {
        return path;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return connect();
        } catch (SQLException e) {
            if (SqlFault.problem(e) == StoreException.Problem.AWAY && revival.revive()) {
                return connect();
            }
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(
                "options", LIMITS + " -c " + WAITING_WORDS + " " + path.option() + " -c akin.desk=" + desk);
        properties.setProperty("connectTimeout", LOGIN_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        properties.setProperty("socketTimeout", SOCKET_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        return new Login(addresses.get(), passwords).connect(properties);
    }

    /** A source whose connections send vectors in binary; for a database that has pgvector. */
    public DataSource withVectors() {
        return new Connections(addresses, revival, waits, passwords, path, desk) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try {
                    PGvector.registerTypes(connection);
                    BaseConnection base = connection.unwrap(BaseConnection.class);
                    base.getQueryExecutor().addBinarySendOid(base.getTypeInfo().getPGType("vector"));
                    return connection;
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
            }
        };
    }

    /** A source whose connections wait for as long as their work takes: for changing tables, or copying them whole. */
    public DataSource patient() {
        return new Connections(addresses, revival, waits, passwords, path, desk) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try {
                    for (String limit : LIMIT_NAMES) {
                        Statements.update(connection, "SET " + limit + " = 0");
                    }
                    connection.setNetworkTimeout(Runnable::run, 0);
                    return connection;
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
            }
        };
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the address names the user");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The limit is Akin's own.
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(LOGIN_SECONDS);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("it wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** Starts a server again. */
    @FunctionalInterface
    public interface Revival {
        Revival NONE = () -> false;

        /** Whether it did something, so that it is worth trying once more. */
        boolean revive() throws SQLException;
    }
}
