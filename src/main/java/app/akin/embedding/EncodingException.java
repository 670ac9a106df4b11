package app.akin.embedding;

import java.util.OptionalInt;

/** The model gave no usable vector; the message says why in plain words. */
public final class EncodingException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final int item;
    private final boolean away;

    public EncodingException(String message) {
        this(message, null);
    }

    public EncodingException(String message, Throwable cause) {
        this(message, cause, NONE, false);
    }

    /** @param item the index, in the list that was given, of the first item that cannot be encoded */
    public EncodingException(String message, int item) {
        this(message, null, item, false);
    }

    private EncodingException(String message, Throwable cause, int item, boolean away) {
        super(message, cause);
        this.item = item;
        this.away = away;
    }

    /** The model itself does not answer at the moment: nothing is wrong with what it was given. */
    public static EncodingException away(String message, Throwable cause) {
        return new EncodingException(message, cause, NONE, true);
    }

    /** The model itself does not answer at the moment, or not in a way that can be used. */
    public static EncodingException away(String message) {
        return away(message, null);
    }

    /** Which item of the list is at fault, from 0; empty when all of them failed together. The others are fine. */
    public OptionalInt item() {
        return item == NONE ? OptionalInt.empty() : OptionalInt.of(item);
    }

    /** Whether the same items are worth another try later, and no others are before then. */
    public boolean isAway() {
        return away;
    }
}
