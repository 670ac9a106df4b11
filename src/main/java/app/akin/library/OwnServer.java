package app.akin.library;

import app.akin.library.LibraryState.Moving;
import app.akin.store.LibraryCopy;
import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Akin's own server, joined when it is needed. One thread at a time, but for {@link #stopCopying}. */
final class OwnServer implements AutoCloseable {

    private final Path folder;
    private final Consumer<Moving> told;
    private Optional<PostgresServer> joined = Optional.empty();
    /** Seen without any lock, which a copy of the library holds for long. */
    private volatile boolean stopping;

    /**
     * @param folder where it keeps its cluster
     * @param told how far the library of an older server is copied
     */
    OwnServer(Path folder, Consumer<Moving> told) {
        this.folder = folder;
        this.told = told;
    }

    /** @throws CancellationException when it was to stop while it copied an older library */
    PostgresServer join() throws ServerException {
        if (joined.isEmpty()) {
            joined = Optional.of(PostgresServer.join(folder, new LibraryCopy(this::copied)));
        }
        return joined.get();
    }

    /** The one that was joined, if any. */
    Optional<PostgresServer> joined() {
        return joined;
    }

    /** Sets the library of a server that is closed aside; answers where it lies now. */
    Path setAside() throws ServerException {
        return PostgresServer.setAside(folder);
    }

    /** A copy that is under way ends; the next start makes it anew. */
    void stopCopying() {
        stopping = true;
    }

    /** Leaves it; it can be joined again. */
    @Override
    public void close() {
        joined.ifPresent(PostgresServer::close);
        joined = Optional.empty();
    }

    private void copied(long rows, long of) {
        if (stopping) {
            throw new CancellationException("Akin is closing; the library is copied the next time");
        }
        told.accept(new Moving((int) (of == 0 ? 100 : 100 * rows / of)));
    }
}
