package app.akin.store.sql;

/**
 * The database did not do what was asked; nothing of a failed write is kept.
 *
 * <p>When it {@link #isTransient()}, the same call may be made again later: the server was away, restarted, or busy.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public StoreException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public StoreException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public boolean isTransient() {
        return problem == Problem.AWAY || problem == Problem.BUSY;
    }

    /** What kind of trouble it is. */
    public enum Problem {
        /** The server does not answer or is restarting. */
        AWAY,
        /** It took longer than the limit, or another client held what was needed. */
        BUSY,
        /** Its disk is full. */
        DISK_FULL,
        /** pgvector is missing or too old on this server. */
        EXTENSION_MISSING,
        /** The vectors are of another space than the one asked. */
        OTHER_SPACE,
        /** The database is damaged. */
        DAMAGED,
        /** What is where Akin's tables should be is of another program. */
        FOREIGN,
        /** It was made by a newer Akin. */
        NEWER,
        /** Anything else: a fault of the program or of the server. */
        REFUSED
    }
}
