package app.akin.store;

/**
 * An open library: a pool of connections to a database with the present schema.
 *
 * <p>Everything it gives out blocks and is safe from several threads; after a restart of the server it connects again by
 * itself.
 */
public final class Database implements AutoCloseable {

    private Database() {}

    /**
     * Opens the library on a server of the user's own.
     *
     * @throws StoreException when it does not answer, has no pgvector, or holds a newer schema
     */
    public static Database open(ServerAddress address) {
        throw new UnsupportedOperationException();
    }

    /** Opens the library on Akin's own server, and starts that again whenever its process has ended. */
    public static Database open(PostgresServer server) {
        throw new UnsupportedOperationException();
    }

    /** The side that writes: folders, files, contents, vectors, failures. */
    public IndexStore index() {
        throw new UnsupportedOperationException();
    }

    /** The side that reads: rankings and what hits are made of. */
    public Ranking ranking() {
        throw new UnsupportedOperationException();
    }

    /** Whether it answers within two seconds. */
    public boolean answers() {
        throw new UnsupportedOperationException();
    }

    /** Versions of PostgreSQL and pgvector, for a report. */
    public String description() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
