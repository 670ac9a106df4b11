package app.akin.store;

import app.akin.store.sql.SearchPath;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** pgvector and pg_trgm, in whatever schema of a database they are, and made where they are missing. */
final class Extensions {

    static final String OLDEST_VECTOR = "0.8.0";

    private Extensions() {}

    /**
     * Makes what is missing.
     *
     * @return the schemas that they are in
     */
    static List<String> prepare(Connection connection) throws SQLException {
        String available = version(
                        connection, "SELECT default_version FROM pg_available_extensions WHERE name = 'vector'")
                .orElseThrow(() -> new StoreException(
                        Problem.EXTENSION_MISSING, "pgvector is not installed beside this PostgreSQL server"));
        Optional<String> installed = installed(connection, "vector");
        if (installed.isEmpty()) {
            requireVersion(available);
            create(connection, "vector");
        } else if (isOlder(installed.get(), OLDEST_VECTOR)) {
            requireVersion(available);
            Statements.update(connection, "ALTER EXTENSION vector UPDATE");
        }
        requireVersion(installed(connection, "vector").orElse("0"));
        if (installed(connection, "pg_trgm").isEmpty()) {
            create(connection, "pg_trgm");
        }
        return schemas(connection);
    }

    /** In a schema that outlives Akin's where that is allowed: other programs may come to use them. */
    private static void create(Connection connection, String name) throws SQLException {
        boolean shared = Statements.number(
                        connection,
                        "SELECT count(*) FROM pg_namespace WHERE nspname = 'public'"
                                + " AND has_schema_privilege(oid, 'CREATE')")
                > 0;
        Statements.update(
                connection,
                "CREATE EXTENSION IF NOT EXISTS " + name + " SCHEMA " + (shared ? "public" : SearchPath.SCHEMA));
    }

    /** Whether nothing of them is missing or too old. */
    static boolean areReady(Connection connection) throws SQLException {
        return installed(connection, "vector")
                        .filter(version -> !isOlder(version, OLDEST_VECTOR))
                        .isPresent()
                && installed(connection, "pg_trgm").isPresent();
    }

    static List<String> schemas(Connection connection) throws SQLException {
        return Statements.list(connection, """
            SELECT DISTINCT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname IN ('vector', 'pg_trgm') ORDER BY 1
            """, row -> row.getString(1));
    }

    static Optional<String> installed(Connection connection, String name) throws SQLException {
        return version(connection, "SELECT extversion FROM pg_extension WHERE extname = '" + name + "'");
    }

    private static Optional<String> version(Connection connection, String sql) throws SQLException {
        return Statements.first(connection, sql, row -> Optional.ofNullable(row.getString(1)))
                .flatMap(each -> each);
    }

    static void requireVersion(String version) {
        if (isOlder(version, OLDEST_VECTOR)) {
            throw new StoreException(
                    Problem.EXTENSION_MISSING,
                    "pgvector " + version + " is too old: Akin needs " + OLDEST_VECTOR + " or newer");
        }
    }

    static boolean isOlder(String version, String than) {
        return Arrays.compare(numbers(version), numbers(than)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
