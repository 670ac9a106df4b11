package app.akin.store;

import java.nio.file.Path;

/**
 * Akin's own PostgreSQL server: one for a data folder, shared by all processes that joined it.
 *
 * <p>The first to join creates the cluster and starts the server, the last to leave stops it; a process that was killed
 * counts as gone. Every method blocks. Safe from several threads.
 */
public final class PostgresServer implements AutoCloseable {

    private PostgresServer() {}

    /**
     * Joins the server of {@code folder}, which is created, adopted or started as needed.
     *
     * @param folder {@code <data>/postgres}
     * @throws ServerMissingException when there is no PostgreSQL with pgvector on this machine
     * @throws ServerException when it cannot be made ready
     */
    public static PostgresServer join(Path folder) throws ServerException {
        throw new UnsupportedOperationException();
    }

    /** Where it answers now; another port after a restart. */
    public ServerAddress address() {
        throw new UnsupportedOperationException();
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        throw new UnsupportedOperationException();
    }

    /** Starts it again when its process has ended; does nothing when it runs. */
    public void revive() throws ServerException {
        throw new UnsupportedOperationException();
    }

    /** PostgreSQL's version and where its programs lie, for a report. */
    public String description() {
        throw new UnsupportedOperationException();
    }

    /** Leaves; the last one to do so stops the server, fast. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
