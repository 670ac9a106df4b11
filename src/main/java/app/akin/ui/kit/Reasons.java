package app.akin.ui.kit;

import app.akin.model.FailureReason;
import java.util.List;
import java.util.regex.Pattern;

/** Why a file could not be read, in the window's words. */
public final class Reasons {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Messages messages;

    public Reasons(Messages messages) {
        this.messages = messages;
    }

    /** One line, with numbers as the language writes them. */
    public String inWords(FailureReason reason) {
        return messages.get(key(reason.cause()), arguments(reason.details()));
    }

    private static String key(FailureReason.Cause cause) {
        return switch (cause) {
            case EMPTY -> "failure.empty";
            case DAMAGED -> "failure.damaged.file";
            case DAMAGED_PICTURE -> "failure.damaged";
            case TOO_MANY_PIXELS -> "failure.tooLarge";
            case TOO_LARGE -> "failure.tooLarge.bytes";
            case UNSUPPORTED_COLOURS -> "failure.colours";
            case UNSUPPORTED -> "failure.unsupported";
            case NO_FILE -> "failure.noFile";
            case NO_TEXT -> "failure.noText";
            case PASSWORD -> "failure.password";
            case BOMB -> "failure.bomb";
            case DENIED -> "failure.denied";
            case IO -> "failure.io";
            case VANISHED -> "failure.vanished";
            case CHANGING -> "failure.changing";
            case TIME_LIMIT -> "failure.timeLimit";
            case OUT_OF_MEMORY -> "failure.memory";
            case STOPPED_READER -> "failure.stoppedReader";
            case NOT_UNDERSTOOD -> "failure.notUnderstood";
        };
    }

    private static Object[] arguments(List<String> details) {
        Object[] arguments = {"?", "?", "?", "?"};
        for (int i = 0; i < Math.min(details.size(), arguments.length); i++) {
            String detail = details.get(i);
            arguments[i] = WHOLE_NUMBER.matcher(detail).matches() ? Long.valueOf(detail) : detail;
        }
        return arguments;
    }
}
