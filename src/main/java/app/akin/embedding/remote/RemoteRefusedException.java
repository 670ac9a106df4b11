package app.akin.embedding.remote;

/** A model elsewhere that cannot be used as it was described; the message says why in plain words, without its key. */
public final class RemoteRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RemoteRefusedException(String message) {
        super(message);
    }

    public RemoteRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
