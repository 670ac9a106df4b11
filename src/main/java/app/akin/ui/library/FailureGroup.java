package app.akin.ui.library;

import app.akin.model.FailureReason;

/** Reasons that a person would call the same, to filter by. */
enum FailureGroup {
    DAMAGED("damaged"),
    LARGE("large"),
    PASSWORD("password"),
    DENIED("denied"),
    EMPTY("empty"),
    UNSUPPORTED("unsupported"),
    UNREACHABLE("unreachable"),
    SLOW("slow"),
    STOPPED("stopped"),
    MODEL("model");

    private final String word;

    FailureGroup(String word) {
        this.word = word;
    }

    String key() {
        return "failures.group." + word;
    }

    static FailureGroup of(FailureReason.Cause cause) {
        return switch (cause) {
            case DAMAGED, DAMAGED_PICTURE -> DAMAGED;
            case TOO_MANY_PIXELS, TOO_LARGE, BOMB, OUT_OF_MEMORY -> LARGE;
            case PASSWORD -> PASSWORD;
            case DENIED -> DENIED;
            case EMPTY, NO_TEXT -> EMPTY;
            case UNSUPPORTED, UNSUPPORTED_COLOURS, NO_FILE -> UNSUPPORTED;
            case IO, VANISHED, CHANGING -> UNREACHABLE;
            case TIME_LIMIT -> SLOW;
            case STOPPED_READER -> STOPPED;
            case NOT_UNDERSTOOD -> MODEL;
        };
    }
}
