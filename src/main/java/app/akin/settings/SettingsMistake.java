package app.akin.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something in the settings file that cannot be meant as it stands there. Akin does not guess: with another database, say,
 * it would open another library.
 *
 * @param file the settings
 * @param line counted from 1
 * @param key whose value it is, or that is misspelt; nothing where the file as a whole makes no sense
 * @param detail what would be right, where that can be said
 */
public record SettingsMistake(Path file, int line, Optional<String> key, Kind kind, String detail) {

    /** In plain English, for the terminal. */
    public String inWords() {
        String where = file + (kind == Kind.UNREADABLE ? ": " : ", line " + line + ": ");
        String name = key.map(one -> "\"" + one + "\"").orElse("");
        return where
                + switch (kind) {
                    case SYNTAX -> "this is not JSON" + (name.isEmpty() ? "" : ", near " + name);
                    case UNREADABLE -> "the file cannot be read";
                    case TEXT -> name + " is a text between quotation marks";
                    case NUMBER -> name + " is a number";
                    case YES_OR_NO -> name + " is true or false";
                    case CHOICE -> name + " is one of " + detail;
                    case LIST -> name + " is a list of texts in square brackets";
                    case ADDRESS -> name + " is no address of a server: it looks like jdbc:postgresql://HOST:PORT/NAME";
                    case UNKNOWN -> "there is no setting " + name + "; perhaps \"" + detail + "\" is meant";
                };
    }

    /** What is wrong. */
    public enum Kind {
        /** No JSON object. */
        SYNTAX,
        /** The system does not give it out. */
        UNREADABLE,
        TEXT,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        LIST,
        /** A text that is no address of a server. */
        ADDRESS,
        /** A slip of the fingers in the name of a setting. */
        UNKNOWN
    }
}
