package app.akin.store.server;

/** Copies what a database holds into an empty one on another server. */
@FunctionalInterface
public interface LibraryMove {

    /**
     * Returns when all of it is there and was compared. The first database is only read. Blocks for as long as it takes.
     *
     * @throws ServerException when something could not be copied, or differs
     */
    void copy(ServerAddress from, ServerAddress to) throws ServerException;
}
