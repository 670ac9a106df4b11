package app.akin.model;

/** A model is missing, damaged, or cannot be run on this computer; the message says so in plain words. */
public final class ModelUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelUnusableException(String message) {
        super(message);
    }

    public ModelUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
