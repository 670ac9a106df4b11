package app.akin.model;

import java.util.List;

/**
 * Why a file could not be read, as a code for the program and details for the words.
 *
 * @param cause what went wrong
 * @param details what the sentence of this cause names, such as a width and a height, as plain text
 */
public record FailureReason(Cause cause, List<String> details) {

    public FailureReason {
        details = List.copyOf(details);
    }

    public static FailureReason of(Cause cause, Object... details) {
        return new FailureReason(
                cause, List.of(details).stream().map(String::valueOf).toList());
    }

    /** The reason in plain English, for the command line and for logs; the window has its own words by {@link #cause}. */
    public String inWords() {
        return String.format(cause.words, padded());
    }

    private Object[] padded() {
        Object[] arguments = new Object[4];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < details.size() ? details.get(i) : "?";
        }
        return arguments;
    }

    /** Everything that can be wrong with one file. */
    public enum Cause {
        EMPTY("The file is empty"),
        DAMAGED("Damaged: it could not be read to the end"),
        DAMAGED_PICTURE("Damaged: less than half of the picture is there"),
        /** Details: width, height, the limit in millions of pixels. */
        TOO_MANY_PIXELS("Too large: %s × %s pixels, the limit is %s million"),
        /** Details: bytes, the limit in bytes. */
        TOO_LARGE("Too large: %s bytes, the limit is %s"),
        UNSUPPORTED_COLOURS("Its colours are of a kind that cannot be shown"),
        UNSUPPORTED("A kind of file that Akin does not read"),
        /** A folder, a pipe or a device, where a file was meant. */
        NO_FILE("It is no file but a folder, a pipe or a device"),
        NO_TEXT("The document holds no text"),
        PASSWORD("Locked by a password"),
        BOMB("Too large: it unpacks to far more than its size"),
        DENIED("Not allowed to read this file"),
        IO("The drive did not give it"),
        VANISHED("The file vanished while it was read"),
        CHANGING("The file kept changing while it was read"),
        /** Details: seconds. */
        TIME_LIMIT("Took longer than %s seconds to read"),
        OUT_OF_MEMORY("Too little memory to read it"),
        /** Whatever it does to a reader, it did it twice. */
        STOPPED_READER("Stopped the reader: it is left alone until it changes"),
        NOT_UNDERSTOOD("The model could not make sense of it");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }
}
