package app.akin.embedding;

import java.util.OptionalInt;

/** The model gave no usable vector; the message says why in plain words. */
public final class EncodingException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final int item;

    public EncodingException(String message) {
        this(message, null);
    }

    public EncodingException(String message, Throwable cause) {
        super(message, cause);
        item = NONE;
    }

    /** @param item the index, in the list that was given, of the first item that cannot be encoded */
    public EncodingException(String message, int item) {
        super(message);
        this.item = item;
    }

    /** Which item of the list is at fault, from 0; empty when all of them failed together. The others are fine. */
    public OptionalInt item() {
        return item == NONE ? OptionalInt.empty() : OptionalInt.of(item);
    }
}
