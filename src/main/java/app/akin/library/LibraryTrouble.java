package app.akin.library;

import app.akin.store.server.ServerException;
import app.akin.store.sql.StoreException;

/** Why a library cannot be opened: each calls for something else from whoever wants it open. */
public enum LibraryTrouble {
    /** Another program has it, which has to end first. */
    IN_USE,
    /** The folder that it lies in cannot be written. */
    NOT_WRITABLE,
    /** The folder that it lies in has a name that PostgreSQL does not take. */
    FOLDER_NAME,
    /** The password is not the one that it was made with. */
    PASSWORD,
    /** Its server would have to run as root. */
    ROOT,
    /** Its server does not start. */
    NOT_STARTED,
    /** Its server does not answer. */
    AWAY,
    /** Its server took too long. */
    BUSY,
    DISK_FULL,
    /** Its server has no pgvector, or one that is too old. */
    NO_VECTORS,
    DAMAGED,
    /** What is where its tables should be is of another program. */
    FOREIGN,
    /** It was made by a newer Akin. */
    NEWER,
    /** Nobody has agreed yet that what it holds is sent to another computer. */
    NOT_AGREED,
    /** The address of a server of one's own is none. */
    ADDRESS,
    /** Its server does not do what it is asked. */
    REFUSED;

    static LibraryTrouble of(ServerException fault) {
        if (fault.isDamage()) {
            return DAMAGED;
        }
        return switch (fault.problem()) {
            case IN_USE -> IN_USE;
            case NOT_WRITABLE -> NOT_WRITABLE;
            case FOLDER_NAME -> FOLDER_NAME;
            case PASSWORD -> PASSWORD;
            case ROOT -> ROOT;
            case NOT_STARTED -> NOT_STARTED;
        };
    }

    static LibraryTrouble of(StoreException fault) {
        return switch (fault.problem()) {
            case AWAY -> AWAY;
            case BUSY -> BUSY;
            case DISK_FULL -> DISK_FULL;
            case EXTENSION_MISSING -> NO_VECTORS;
            case DAMAGED -> DAMAGED;
            case FOREIGN -> FOREIGN;
            case NEWER -> NEWER;
            case OTHER_SPACE, REFUSED -> REFUSED;
        };
    }
}
