package app.akin.store;

import app.akin.store.file.Desk;
import app.akin.store.file.DeskDao;
import app.akin.store.file.DeskIdentity;
import app.akin.store.keyring.Passwords;
import app.akin.store.ranking.Ranking;
import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.Spaces;
import app.akin.store.sql.ConnectionPool;
import app.akin.store.sql.Connections;
import app.akin.store.sql.LockWaits;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An open library: a pool of connections to a database with the present schema.
 *
 * <p>Everything it gives out blocks and is safe from several threads; after a restart of the server it connects again
 * by itself.
 */
public final class Database implements AutoCloseable {

    private final ConnectionPool pool;
    private final Transactions transactions;
    private final IndexStore index;
    private final Ranking ranking;
    private final ShownItems items;
    private final KeptThings kept;
    private final Integrity integrity;
    private final Precision precision;
    private final HeldSigns signs;

    private Database(Connections connections, Optional<DeskIdentity> identity) {
        new Schema(connections).bringUpToDate();
        Desk desk = identity.map(one -> enter(connections, one)).orElse(Desk.FIRST);
        connections.of(desk.id());
        pool = new ConnectionPool(connections);
        transactions = pool.transactions();
        Spaces spaces = new Spaces();
        index = new IndexStore(transactions, spaces, desk);
        signs = new HeldSigns(transactions);
        ranking = new Ranking(transactions, spaces, signs);
        items = new ShownItems(transactions);
        kept = new KeptThings(transactions);
        integrity = new Integrity(transactions, spaces);
        precision = new Precision(transactions, spaces, signs);
    }

    /**
     * Opens the library on a server of the user's own.
     *
     * @throws StoreException when it does not answer, has no pgvector, or holds a newer schema
     */
    public static Database open(ServerAddress address) {
        return new Database(new Connections(() -> address, Connections.Revival.NONE), Optional.empty());
    }

    /** Opens the library on a server that several computers may share, as one of them. */
    public static Database open(ServerAddress address, DeskIdentity identity) {
        return open(address, identity, new LockWaits(), Passwords.none());
    }

    /**
     * @param waits told who waits for a lock that another client of the server holds, from the first moment on
     * @param passwords asked where the address has none
     */
    public static Database open(ServerAddress address, DeskIdentity identity, LockWaits waits, Passwords passwords) {
        return new Database(
                new Connections(() -> address, Connections.Revival.NONE, waits, passwords), Optional.of(identity));
    }

    private static Desk enter(Connections connections, DeskIdentity identity) {
        return connections.transactions(connections).write(connection -> new DeskDao().enter(connection, identity));
    }

    /** Opens the library on Akin's own server, and starts that again whenever its process has ended. */
    public static Database open(PostgresServer server) {
        return open(server, new LockWaits());
    }

    /** @param waits told who waits for a lock that another client of the server holds, from the first moment on */
    public static Database open(PostgresServer server, LockWaits waits) {
        return new Database(
                new Connections(
                        server::address,
                        () -> {
                            if (server.isRunning()) {
                                return false;
                            }
                            try {
                                server.revive();
                                return true;
                            } catch (ServerException e) {
                                throw new SQLException(e.getMessage(), "08001", e);
                            }
                        },
                        waits,
                        Passwords.none()),
                Optional.empty());
    }

    /** The side that writes: folders, files, contents, vectors, failures. */
    public IndexStore index() {
        return index;
    }

    /** What a question is answered from. */
    public Ranking ranking() {
        return ranking;
    }

    /** What is shown without a question. */
    public ShownItems items() {
        return items;
    }

    /** What people keep: collections and searches. */
    public KeptThings kept() {
        return kept;
    }

    /** Whether all of it can be read. */
    public Integrity integrity() {
        return integrity;
    }

    /** How exactly its vectors are kept. */
    public Precision precision() {
        return precision;
    }

    /** Whether something that was asked for turned out to be damaged, and is not mended yet. */
    public boolean isDamaged() {
        return transactions.isDamaged();
    }

    /** Whether it answers within moments. */
    public boolean answers() {
        return pool.answers();
    }

    /** Versions of PostgreSQL and pgvector, for a report. */
    public String description() {
        return transactions.read(connection ->
                Statements.first(connection, """
                    SELECT 'PostgreSQL ' || current_setting('server_version') || ', pgvector ' || extversion
                    FROM pg_extension WHERE extname = 'vector'
                    """, row -> row.getString(1)).orElse("without pgvector"));
    }

    /** Bytes of the whole database on its disk. */
    public long bytes() {
        return transactions.read(
                connection -> Statements.number(connection, "SELECT pg_database_size(current_database())"));
    }

    @Override
    public void close() {
        signs.close();
        pool.close();
    }
}
