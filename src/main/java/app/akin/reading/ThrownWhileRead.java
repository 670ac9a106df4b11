package app.akin.reading;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import org.slf4j.Logger;

/** What a person is told of whatever is thrown while a file is read. */
public final class ThrownWhileRead {

    private ThrownWhileRead() {}

    /** The interruption goes on; to whoever waits for the file, it could not be read. */
    public static UnreadableException interrupted(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new UnreadableException(FailureReason.of(Cause.IO), interruption);
    }

    public static UnreadableException asUnreadable(String name, Throwable failure, Logger log) {
        return switch (failure) {
            case UnreadableException unreadable -> unreadable;
            case OutOfMemoryError memory -> new UnreadableException(FailureReason.of(Cause.OUT_OF_MEMORY), memory);
            case StackOverflowError overflow -> new UnreadableException(FailureReason.of(Cause.DAMAGED), overflow);
            default -> {
                log.warn("{}: a reader failed in a way it should not", name, failure);
                yield new UnreadableException(FailureReason.of(Cause.DAMAGED), failure);
            }
        };
    }
}
