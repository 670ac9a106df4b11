package app.akin.store;

import app.akin.store.sql.SearchPath;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema {@code public}, in which an earlier Akin kept its tables: a library that is found there moves into Akin's own
 * schema, rows and all, without being copied. What other programs keep there stays.
 */
final class EarlierHome {

    static final String SCHEMA = "public";
    static final String HISTORY = "flyway_schema_history";

    private static final List<String> TABLES = List.of(
            "folder",
            "content",
            "file",
            "holding",
            "item",
            "thumbnail",
            "failure",
            "left_out",
            "embedding_space",
            "note");
    /** That came with later versions, the last of which kept a library there. */
    private static final List<String> LATER = List.of("collection", "kept", "saved_search", "asked");

    private static final String SEQUENCE = "look_run";
    /** Which lines of a history are Akin's; every program that uses the same tool has a line of this name's first half. */
    private static final String OURS =
            "script IN ('V1__library.sql', 'V2__failures.sql', 'V3__parts.sql', 'V4__version_of_content.sql',"
                    + " 'V5__leaving.sql', 'V6__kept.sql')";

    private EarlierHome() {}

    /** Whether a library is there: its history has Akin's first line, and all its tables are there. */
    static boolean isInhabited(Connection connection) throws SQLException {
        if (!exists(connection, HISTORY)) {
            return false;
        }
        boolean begun = Statements.number(
                        connection,
                        "SELECT count(*) FROM public.flyway_schema_history WHERE version = '1' AND success AND " + OURS)
                > 0;
        if (!begun) {
            return false;
        }
        for (String table : TABLES) {
            if (!exists(connection, table)) {
                return false;
            }
        }
        return true;
    }

    /** Moves it into Akin's schema, which is there and empty, within the caller's transaction. */
    static void leave(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>(TABLES);
        tables.addAll(Statements.list(
                connection,
                "SELECT 'vectors_' || id FROM public.embedding_space ORDER BY id",
                row -> row.getString(1)));
        for (String table : LATER) {
            if (exists(connection, table)) {
                tables.add(table);
            }
        }
        for (String table : tables) {
            Statements.update(connection, "ALTER TABLE public." + table + " SET SCHEMA " + SearchPath.SCHEMA);
        }
        Statements.update(connection, "ALTER SEQUENCE public." + SEQUENCE + " SET SCHEMA " + SearchPath.SCHEMA);
        Statements.update(
                connection,
                "CREATE TABLE " + Schema.HISTORY_TABLE + " (LIKE public.flyway_schema_history INCLUDING ALL)");
        Statements.update(
                connection,
                "INSERT INTO " + Schema.HISTORY_TABLE + " SELECT * FROM public.flyway_schema_history WHERE " + OURS);
        boolean shared = Statements.number(
                        connection,
                        "SELECT count(*) FROM public.flyway_schema_history WHERE NOT (type = 'BASELINE' OR " + OURS
                                + ")")
                > 0;
        if (!shared) {
            Statements.update(connection, "DROP TABLE public.flyway_schema_history");
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return Schema.exists(connection, SCHEMA, table);
    }
}
