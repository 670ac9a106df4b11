package app.akin.embedding;

/** A file of a model is not what it should be; the message says what, in plain words. Nothing was run from it. */
public final class ModelFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public ModelFileException(String message) {
        super(message);
    }

    public ModelFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
