package app.akin.store.server;

import java.util.regex.Pattern;

/** The database server could not be made ready; the message says what happened, the details what was tried. */
public sealed class ServerException extends Exception permits ServerMissingException, OlderClusterException {

    private static final long serialVersionUID = 1L;

    /** What PostgreSQL says of a cluster that it cannot start with, and that no second try mends. */
    private static final Pattern DAMAGE = Pattern.compile("The database is damaged|PANIC: |invalid page in"
        + " block|incorrect checksum in control file|could not (open|read|locate|find) [^\\n"
        + "]*(control|checkpoint|\"(base|global|pg_[a-z]+)/)|is not a database cluster directory|has wrong"
        + " size|required directory .* does not exist|database files are incompatible|contains unexpected data|cache"
        + " lookup failed|is not a valid data directory|relation mapping file|could not access directory");

    private final Problem problem;
    private final String details;

    public ServerException(String message, String details) {
        this(Problem.NOT_STARTED, message, details);
    }

    public ServerException(Problem problem, String message, String details) {
        super(message);
        this.problem = problem;
        this.details = details;
    }

    public ServerException(String message, String details, Throwable cause) {
        this(Problem.NOT_STARTED, message, details, cause);
    }

    public ServerException(Problem problem, String message, String details, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.details = details;
    }

    public Problem problem() {
        return problem;
    }

    /** Whether the files of the database are damaged, so that only another database helps. */
    public boolean isDamage() {
        return DAMAGE.matcher(getMessage() + "\n" + details).find();
    }

    /** What kind of trouble it is, for words in other languages. */
    public enum Problem {
        /** Another program has it, which has to end first. */
        IN_USE,
        /** Its folder cannot be written. */
        NOT_WRITABLE,
        /** Its folder has a name that PostgreSQL does not take. */
        FOLDER_NAME,
        /** Its password is not the one that it was made with. */
        PASSWORD,
        /** It would have to run as root. */
        ROOT,
        /** Anything else that keeps it from answering. */
        NOT_STARTED
    }

    /** What was tried and the end of the server's log, for a fold with a Copy button. */
    public String details() {
        return details;
    }
}
