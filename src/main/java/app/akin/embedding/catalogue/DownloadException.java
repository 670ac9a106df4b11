package app.akin.embedding.catalogue;

/**
 * A model could not be fetched; the message says why in plain words. What was fetched so far is kept for the next
 * try.
 */
public final class DownloadException extends Exception {

    private static final long serialVersionUID = 1L;

    public DownloadException(String message) {
        super(message);
    }

    public DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
