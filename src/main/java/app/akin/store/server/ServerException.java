package app.akin.store.server;

/** The database server could not be made ready; the message says what happened, the details what was tried. */
public sealed class ServerException extends Exception permits ServerMissingException, OlderClusterException {

    private static final long serialVersionUID = 1L;

    private final String details;

    public ServerException(String message, String details) {
        super(message);
        this.details = details;
    }

    public ServerException(String message, String details, Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** What was tried and the end of the server's log, for a fold with a Copy button. */
    public String details() {
        return details;
    }
}
