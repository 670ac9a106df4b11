package app.akin.ui.settings.section;

import app.akin.settings.DatabaseAddress;

/** The words for what is wrong with a server's address. */
public final class AddressWords {

    private AddressWords() {}

    public static String key(DatabaseAddress.Fault fault) {
        return switch (fault) {
            case EMPTY -> "database.own.empty";
            case SPACES -> "database.own.spaces";
            case SCHEME -> "database.own.scheme";
            case HOST -> "database.own.host";
            case PORT -> "database.own.port";
            case DATABASE -> "database.own.database";
        };
    }
}
