package app.akin.model;

/** The library is not open, or its database does not answer at the moment. */
public final class LibraryClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LibraryClosedException(String message) {
        super(message);
    }

    public LibraryClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
