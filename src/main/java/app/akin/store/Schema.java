package app.akin.store;

import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the form that this version of Akin works with. */
final class Schema {

    /** The newest migration: where it is applied already, Flyway's second of work is saved. */
    static final String LATEST = "6";

    private static final String OLDEST_VECTOR = "0.8.0";
    private static final String VECTOR_INSTALLED = "SELECT extversion FROM pg_extension WHERE extname = 'vector'";

    private final Connections connections;

    Schema(Connections connections) {
        this.connections = connections;
    }

    /**
     * Two programs that open an empty library at once do this one after the other. Where nothing is to be done no lock is
     * asked for, so that nobody who opens a library waits for those who work in it.
     */
    void bringUpToDate() {
        if (!new Transactions(connections).read(Schema::isCurrent)) {
            new Transactions(connections).migrate(this::migrateFromOlder);
        }
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        long extensions = Statements.number(
                connection, "SELECT count(*) FROM pg_extension WHERE extname IN ('vector', 'pg_trgm')");
        Optional<String> vector = version(connection, VECTOR_INSTALLED);
        return extensions == 2
                && vector.filter(installed -> !isOlder(installed, OLDEST_VECTOR))
                        .isPresent()
                && versionOf(connection).filter(LATEST::equals).isPresent();
    }

    private void migrateFromOlder() {
        boolean current = new Transactions(connections).write(connection -> {
            requireUtf8(connection);
            extend(connection);
            forgetEmptyHistory(connection);
            return versionOf(connection).filter(LATEST::equals).isPresent();
        });
        if (!current) {
            Flyway flyway = flyway();
            migrate(flyway);
            refuseFuture(flyway);
        }
    }

    /** Makes an empty database as {@code version} of the schema was, to copy one of that version into it. */
    void bringTo(String version) {
        if (isOlder(LATEST, version)) {
            throw madeByNewer(version);
        }
        new Transactions(connections).write(connection -> {
            extend(connection);
            return true;
        });
        migrate(configuration().target(version).load());
    }

    /** That a database has; nothing where it has none. */
    static Optional<String> versionOf(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return Optional.empty();
        }
        return version(
                connection,
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1");
    }

    private static void requireUtf8(Connection connection) throws SQLException {
        String encoding = Statements.first(connection, "SHOW server_encoding", row -> row.getString(1))
                .orElse("");
        if (!encoding.equals("UTF8")) {
            throw new StoreException(
                    Problem.REFUSED, "The database keeps text as " + encoding + ", but Akin needs one in UTF-8");
        }
    }

    /** One that ended before its first line was written, which Flyway would refuse for ever. */
    private static void forgetEmptyHistory(Connection connection) throws SQLException {
        if (hasHistory(connection)
                && Statements.number(connection, "SELECT count(*) FROM flyway_schema_history") == 0) {
            Statements.update(connection, "DROP TABLE flyway_schema_history");
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        return version(connection, "SELECT to_regclass('flyway_schema_history')::text")
                .isPresent();
    }

    private static void extend(Connection connection) throws SQLException {
        String available = version(
                        connection, "SELECT default_version FROM pg_available_extensions WHERE name = 'vector'")
                .orElseThrow(() -> new StoreException(
                        Problem.EXTENSION_MISSING, "pgvector is not installed beside this PostgreSQL server"));
        requireVersion(available);
        if (version(connection, VECTOR_INSTALLED).isEmpty()) {
            Statements.update(connection, "CREATE EXTENSION IF NOT EXISTS vector");
        } else if (isOlder(version(connection, VECTOR_INSTALLED).orElseThrow(), OLDEST_VECTOR)) {
            Statements.update(connection, "ALTER EXTENSION vector UPDATE");
        }
        requireVersion(version(connection, VECTOR_INSTALLED).orElse("0"));
        Statements.update(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
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

    private static boolean isOlder(String version, String than) {
        return Arrays.compare(numbers(version), numbers(than)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    Flyway flyway() {
        return configuration().load();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections.patient())
                .locations("classpath:app/akin/store/migrations")
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    Problem.REFUSED, "The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void refuseFuture(Flyway flyway) {
        boolean future = Arrays.stream(flyway.info().applied())
                .anyMatch(each -> each.getState().name().startsWith("FUTURE"));
        if (future) {
            throw madeByNewer(flyway.info().current().getVersion().toString());
        }
    }

    private static StoreException madeByNewer(String version) {
        return new StoreException(
                Problem.NEWER, "The database was made by a newer Akin (schema " + version + "); it is left as it is");
    }
}
