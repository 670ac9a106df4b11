package app.akin.reading;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import org.slf4j.Logger;

/** What a person is told of whatever a reader throws. */
final class ReaderTrouble {

    private ReaderTrouble() {}

    static UnreadableException asUnreadable(String name, Throwable failure, Logger log) {
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
