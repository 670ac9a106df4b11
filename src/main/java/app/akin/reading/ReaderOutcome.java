package app.akin.reading;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import java.time.Duration;

/** How asking a reader ended. */
sealed interface ReaderOutcome {

    record Answered(Answer answer) implements ReaderOutcome {}

    /** It was ended because its time was over. */
    record TimedOut(Duration limit) implements ReaderOutcome {}

    /** It was ended because it took too much memory. */
    record TooLarge() implements ReaderOutcome {}

    /** It ended by itself, or answered what is no answer. */
    record Died() implements ReaderOutcome {}

    /** It never read a file: the file is not to blame. */
    record NotStarted(String why) implements ReaderOutcome {}

    /** Whether one more try, with more room and a fresh reader, may end otherwise. */
    default boolean isWorthAnotherTry() {
        return switch (this) {
            case Answered(Answer.Refused(FailureReason reason)) -> reason.cause() == Cause.OUT_OF_MEMORY;
            case Answered _, TimedOut _, NotStarted _ -> false;
            case TooLarge _, Died _ -> true;
        };
    }
}
