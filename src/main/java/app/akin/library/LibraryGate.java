package app.akin.library;

import app.akin.library.Finding.Server.Origin;
import app.akin.library.LibraryState.DatabaseMissing;
import app.akin.library.LibraryState.Failed;
import app.akin.library.LibraryState.Older;
import app.akin.library.LibraryState.Open;
import app.akin.library.LibraryState.Opening;
import app.akin.model.LibraryClosedException;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.Scope;
import app.akin.store.Database;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.OlderClusterException;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import app.akin.store.server.ServerMissingException;
import app.akin.store.sql.LockWaits;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import app.akin.task.Listeners;
import app.akin.task.Listening;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database, notices when it is away and when it is back, and says so.
 *
 * <p>{@link #open} and {@link #look} block; {@link #state} and {@link #listen} never do. Safe from several threads.
 */
public final class LibraryGate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryGate.class);

    private final OwnServer server;
    private final Path deskFile;
    private final Passwords passwords;
    private final KnownFolders folders;
    private final LockWaits waits = new LockWaits();
    private final Listeners<LibraryState> listeners = new Listeners<>();
    private volatile Optional<Database> database = Optional.empty();
    private volatile LibraryState state = new Opening();
    /** The server of the person's own that the open library is on. */
    private Optional<ServerAddress> place = Optional.empty();

    private long revision;
    private boolean closed;

    /**
     * @param serverFolder where Akin's own server keeps its cluster
     * @param deskFile by which a library that several computers share knows this one
     * @param passwords asked for that of a server of the person's own
     */
    public LibraryGate(Path serverFolder, Path deskFile, Passwords passwords) {
        server = new OwnServer(serverFolder, this::become);
        this.deskFile = deskFile;
        this.passwords = passwords;
        folders = new KnownFolders(serverFolder.resolve("folders"));
    }

    /**
     * Opens the library on Akin's own server, or at {@code address}. Does nothing when it is open.
     *
     * @return the state it is in now
     */
    public synchronized LibraryState open(Optional<String> address) {
        if (database.isPresent() || closed) {
            return state;
        }
        try {
            database = Optional.of(
                    address.isPresent()
                            ? Database.open(ServerAddress.of(address.get()), OwnDesk.at(deskFile), waits, passwords)
                            : Database.open(server.join(), waits));
            place = address.map(ServerAddress::of);
            count(LibraryCounts.NONE);
        } catch (OlderClusterException e) {
            LOG.warn("the library is of PostgreSQL {}, which is not here", e.major());
            become(new Older(e.major(), folders.recall(), e.details()));
        } catch (ServerMissingException e) {
            become(new DatabaseMissing(e.command(), e.lookedIn()));
        } catch (ServerException e) {
            LOG.error("the database server could not be made ready", e);
            become(new Failed(LibraryTrouble.of(e), e.getMessage(), e.details(), e.isDamage()));
        } catch (CancellationException e) {
            LOG.info("{}", e.getMessage());
        } catch (StoreException e) {
            LOG.error("the library could not be opened", e);
            become(ServerObstacles.failed(e, address.map(ServerAddress::of), passwords));
        } catch (IllegalArgumentException e) {
            LOG.error("the library has no such address", e);
            become(new Failed(LibraryTrouble.ADDRESS, e.getMessage(), ""));
        }
        return state;
    }

    /** Says why the library is not opened. */
    public synchronized LibraryState refuse(Failed why) {
        if (database.isEmpty() && !closed) {
            become(why);
        }
        return state;
    }

    /**
     * Opens the library on Akin's own server, or at {@code address}, and then closes the one that is open now; where that
     * cannot be, all stays as it is.
     *
     * @return whether it lies there now
     */
    public synchronized boolean moveTo(Optional<String> address) {
        if (closed) {
            return false;
        }
        Optional<Database> before = database;
        LibraryState stateBefore = state;
        database = Optional.empty();
        if (!(open(address) instanceof Open)) {
            database = before;
            become(stateBefore);
            return false;
        }
        before.ifPresent(Database::close);
        if (address.isPresent()) {
            server.close();
        }
        changed();
        return true;
    }

    /**
     * Sets a library aside that nothing on this computer can read, or that is damaged, opens a new one, and puts the folders
     * into it that are known; they are not read yet.
     *
     * @return the state it is in now
     * @throws ServerException when it cannot be set aside
     */
    public synchronized LibraryState beginAnew(Optional<String> address) throws ServerException {
        if (closed || !state.isLost()) {
            return state;
        }
        letGo();
        List<URI> known = folders.recall();
        try {
            LOG.info("the library is set aside in {}", server.setAside());
        } catch (ServerException e) {
            open(address); // as it is, rather than not at all
            throw e;
        }
        if (open(address) instanceof Open) {
            for (URI folder : known) {
                database()
                        .index()
                        .addFolder(folder, String.valueOf(Path.of(folder).getFileName()));
            }
            changed();
        }
        return state;
    }

    /** Whether it lies on Akin's own server, where it can be set aside. */
    boolean isOwn() {
        return server.joined().isPresent();
    }

    /** Whether it was opened; it may be away for a moment all the same. */
    public boolean isOpen() {
        return database.isPresent();
    }

    /** Asks the open database whether it answers, and counts what is in it. */
    public synchronized void look() {
        if (database.isEmpty() || closed) {
            return;
        }
        try {
            if (!database.get().answers()) {
                become(ServerObstacles.away(place, passwords));
                return;
            }
            count(state instanceof Open open ? open.counts() : LibraryCounts.NONE);
        } catch (StoreException e) {
            LOG.warn("the library does not answer", e);
            become(ServerObstacles.away(place, passwords));
        }
    }

    /** @param before told where they cannot be counted, as something is damaged */
    private void count(LibraryCounts before) {
        Database open = database.orElseThrow();
        LibraryCounts counts = before;
        try {
            counts = open.index().counts(Scope.EVERYTHING);
            if (place.isEmpty()) {
                folders.remember(open.index().folders());
            }
        } catch (StoreException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            LOG.error("the library is damaged", e);
        }
        boolean same = state instanceof Open now && now.counts().equals(counts) && now.damaged() == open.isDamaged();
        if (!same) {
            become(new Open(counts, ++revision, open.isDamaged()));
        }
    }

    /** Says that the content changed, though perhaps not in number. */
    public synchronized void changed() {
        if (state instanceof Open open) {
            become(new Open(open.counts(), ++revision, open.damaged()));
        }
        look();
    }

    public LibraryState state() {
        return state;
    }

    public Listening listen(Consumer<LibraryState> listener) {
        return listeners.add(listener);
    }

    /** Calls {@code listener} with whether somebody waits for what another program holds in the database. */
    public Listening listenToWaits(Consumer<Boolean> listener) {
        return waits.listen(listener)::close;
    }

    /** @throws LibraryClosedException unless it was opened */
    public Database database() {
        return database.orElseThrow(() -> new LibraryClosedException(state.whyClosed()));
    }

    /**
     * What the database of the library answers.
     *
     * @throws LibraryClosedException unless it was opened and answers
     */
    public <T> T ask(Function<Database, T> question) {
        try {
            return question.apply(database());
        } catch (StoreException e) {
            throw new LibraryClosedException("the library does not answer: " + e.getMessage(), e);
        }
    }

    /** What the library stands on; nothing while it is not open. */
    public Optional<Finding.Server> standsOn() {
        return database.map(open -> new Finding.Server(
                open.description(),
                server.joined()
                        .map(one -> one.isOwn() ? Origin.WITH_AKIN : Origin.OF_COMPUTER)
                        .orElse(Origin.ADDRESS),
                place.map(LocalDatabaseChoice::place)));
    }

    @Override
    public void close() {
        server.stopCopying();
        waits.end();
        synchronized (this) {
            closed = true;
            letGo();
        }
    }

    private void letGo() {
        database.ifPresent(Database::close);
        database = Optional.empty();
        server.close();
    }

    private void become(LibraryState next) {
        if (!next.equals(state)) {
            state = next;
            listeners.tell(next);
        }
    }
}
