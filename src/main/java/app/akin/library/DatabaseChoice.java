package app.akin.library;

import app.akin.model.server.ServerFinding;
import java.util.List;
import java.util.Optional;

/** Which database the library lies in, and how another one is tried and taken. Blocks for seconds: call it from a task. */
public interface DatabaseChoice {

    /** The server of the person's own that is in the settings; nothing for Akin's own, on this computer. */
    Optional<Place> place();

    /** That in the settings, with dots in place of what is secret. */
    Optional<String> address();

    /** Looks at a server, and changes nothing there or here. */
    Trial test(String address);

    /**
     * Opens the library at the address of {@code wish}, keeps that in the settings and lets the one before go; or does none of it.
     */
    Trial use(Wish wish);

    /** Whether the system of this computer has a store of passwords that Akin can ask. */
    boolean hasPasswordStore();

    /** Where that of the server in the settings is; nothing for Akin's own. */
    Optional<Password> password();

    /** Goes back to Akin's own database; what is on the server stays there. */
    LibraryState useOwn();

    /** What an administrator of the server runs so that a library can be kept there. */
    String forAdministrator(Optional<String> address);

    /**
     * A database that is to be taken.
     *
     * @param agreed somebody has agreed that what the library holds is sent there
     * @param storesPassword the password of the address moves into the system's store, out of the settings
     */
    record Wish(String address, boolean agreed, boolean storesPassword) {

        /** Akin's own database. */
        public static final Wish OWN = new Wish("", true, false);

        /** Without the address, which may hold a password. */
        @Override
        public String toString() {
            return "Wish[agreed=" + agreed + ", storesPassword=" + storesPassword + "]";
        }
    }

    /**
     * Where the password of a server is.
     *
     * @param inSettings or else in a file of PostgreSQL's programs, in the system's store, or nowhere
     * @param command puts it into the system's store by hand
     */
    record Password(boolean inSettings, String command) {}

    /**
     * A server of the person's own.
     *
     * @param server such as {@code nas:5432}
     * @param role empty where the system's own name for the person is meant
     */
    record Place(String server, String database, String role) {

        /** In English, for the terminal. */
        public String inWords() {
            return database + " on " + server + (role.isEmpty() ? "" : ", as " + role);
        }
    }

    /**
     * What came of looking at a server.
     *
     * @param findings the worst first
     * @param kept whether the library lies there now
     * @param asks whether nothing is in the way but somebody's agreement to what is sent there
     */
    record Trial(List<ServerFinding> findings, boolean kept, boolean asks) {

        public boolean isGood() {
            return findings.stream().noneMatch(ServerFinding::isBad);
        }
    }
}
