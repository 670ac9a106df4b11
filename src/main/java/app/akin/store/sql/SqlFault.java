package app.akin.store.sql;

import app.akin.store.sql.StoreException.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the driver's exceptions into ours, once, at the border of the package. */
public final class SqlFault {

    private static final String LOCKED = "55P03";
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");
    private static final Set<String> BUSY = Set.of("40001", "40P01", LOCKED, "57014", "53300");
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002", "58030");
    private static final String FILE_MISSING = "58P01";
    /** Begins the path of whatever a database keeps; programs and libraries lie elsewhere. */
    private static final Pattern OF_THE_DATABASE = Pattern.compile("[\"«„“](base|global|pg_[a-z]+)/");

    private SqlFault() {}

    public static StoreException of(SQLException fault) {
        Problem problem = problem(fault);
        return new StoreException(problem, words(problem), fault);
    }

    /** Whether another client held what was needed. */
    static boolean isLock(StoreException fault) {
        return fault.getCause() instanceof SQLException cause && LOCKED.equals(cause.getSQLState());
    }

    static Problem problem(SQLException fault) {
        if (fault instanceof SQLTransientConnectionException) {
            return Problem.AWAY;
        }
        String state = Optional.ofNullable(fault.getSQLState()).orElse("");
        if (state.isEmpty() && String.valueOf(fault.getMessage()).endsWith("has been closed.")) {
            return Problem.AWAY; // the pool was: the library lies elsewhere now
        }
        if (state.startsWith("08") || AWAY.contains(state)) {
            return Problem.AWAY;
        }
        if (BUSY.contains(state)) {
            return Problem.BUSY;
        }
        if (state.equals("53100")) {
            return Problem.DISK_FULL;
        }
        boolean missing = state.equals(FILE_MISSING)
                && OF_THE_DATABASE.matcher(String.valueOf(fault.getMessage())).find();
        return missing || DAMAGED.contains(state) ? Problem.DAMAGED : Problem.REFUSED;
    }

    private static String words(Problem problem) {
        return switch (problem) {
            case AWAY -> "The database does not answer";
            case BUSY -> "The database took too long";
            case DISK_FULL -> "The disk of the database is full";
            case DAMAGED -> "The library is damaged. The doctor mends it: in the settings, or by akin doctor --repair";
            case EXTENSION_MISSING -> "The database has no pgvector";
            case OTHER_SPACE -> "The vectors are of another model";
            case FOREIGN -> "The database holds tables of another program";
            case NEWER -> "The database was made by a newer Akin";
            case REFUSED -> "The database refused";
        };
    }
}
