package app.akin.settings;

import java.util.Locale;

/** The language of the window. */
public enum Language {
    SYSTEM,
    ENGLISH,
    KOREAN;

    /** The locale to speak; {@code system} decides unless a language was chosen. Languages without words fall to English. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> Locale.ENGLISH;
            case KOREAN -> Locale.KOREAN;
        };
    }
}
