package app.akin.embedding.catalogue;

/**
 * A model could not be fetched; the message says why in plain words. What was fetched so far is kept for the next
 * try.
 */
public final class DownloadException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, for whoever has words of their own for it. */
    public enum Problem {
        /** Nothing comes any more. */
        STOPPED,
        /** The server, or what stands between, gives something else or nothing. */
        REFUSED,
        /** What came is not what its publisher has. */
        NOT_GENUINE,
        NO_ROOM,
        INSTALLED_ALREADY
    }

    private final Problem problem;

    DownloadException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    DownloadException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
