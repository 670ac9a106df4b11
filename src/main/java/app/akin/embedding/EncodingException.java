package app.akin.embedding;

/** The model gave no usable vector; the message says why in plain words. */
public final class EncodingException extends Exception {

    private static final long serialVersionUID = 1L;

    public EncodingException(String message) {
        super(message);
    }

    public EncodingException(String message, Throwable cause) {
        super(message, cause);
    }
}
