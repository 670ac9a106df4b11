package app.akin.library;

import app.akin.model.LibraryCounts;
import app.akin.model.server.ServerFinding;
import java.net.URI;
import java.util.List;

/** Whether the library can be asked. */
public sealed interface LibraryState {

    /** Whether all or a part of it cannot be read here any more: it can be set aside and made again. */
    default boolean isLost() {
        return switch (this) {
            case Older _ -> true;
            case Failed failed -> failed.damaged();
            case Open open -> open.damaged();
            default -> false;
        };
    }

    /** Why nothing can be asked of it, for the log and the terminal. */
    default String whyClosed() {
        return switch (this) {
            case DatabaseMissing _ -> "PostgreSQL with pgvector was not found on this computer";
            case Failed failed -> failed.message();
            case Older older -> "the library was made with PostgreSQL " + older.major() + ", which is not here";
            default -> "the library is not open yet";
        };
    }

    /** The database is being started; the window is there already. */
    record Opening() implements LibraryState {}

    /**
     * It answers.
     *
     * @param counts what is in it
     * @param revision grows with every change of content, so that a view knows when to look again
     * @param damaged whether a part of it cannot be read; the doctor knows more
     */
    record Open(LibraryCounts counts, long revision, boolean damaged) implements LibraryState {

        /** All of it can be read, as far as anybody knows. */
        public Open(LibraryCounts counts, long revision) {
            this(counts, revision, false);
        }
    }

    /**
     * No PostgreSQL with pgvector was found.
     *
     * @param command what to type on this system
     * @param lookedIn where Akin looked and what it found there
     */
    record DatabaseMissing(String command, List<String> lookedIn) implements LibraryState {}

    /**
     * It was made by an older PostgreSQL, and is being copied into the present one.
     *
     * @param percent of its rows
     */
    record Moving(int percent) implements LibraryState {}

    /**
     * It was made by an older PostgreSQL that is not on this computer any more. It can be set aside and made again.
     *
     * @param major such as 15
     * @param folders that were in it; empty where that was not kept
     * @param details for the fold with the Copy button
     */
    record Older(int major, List<URI> folders, String details) implements LibraryState {}

    /**
     * It answered before, and does again in a while: Akin's own server is being started again, or one of the person's own is
     * waited for.
     *
     * @param why what is in the way to that server; empty for Akin's own
     */
    record Restarting(List<ServerFinding> why) implements LibraryState {

        /** Akin's own. */
        public Restarting() {
            this(List.of());
        }
    }

    /**
     * It cannot be opened.
     *
     * @param trouble what it is, for words in every language
     * @param message what happened and what it means, in plain words
     * @param details for the fold with the Copy button
     * @param damaged whether it can only be set aside and made again
     * @param findings what is in the way on a server of the person's own, each with what to do
     */
    record Failed(LibraryTrouble trouble, String message, String details, boolean damaged, List<ServerFinding> findings)
            implements LibraryState {

        /** On Akin's own server. */
        public Failed(LibraryTrouble trouble, String message, String details, boolean damaged) {
            this(trouble, message, details, damaged, List.of());
        }

        /** Something that passes, or that somebody can change. */
        public Failed(LibraryTrouble trouble, String message, String details) {
            this(trouble, message, details, false);
        }
    }
}
