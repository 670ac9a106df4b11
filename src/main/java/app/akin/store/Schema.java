package app.akin.store;

import app.akin.store.sql.Connections;
import app.akin.store.sql.SearchPath;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the form that this version of Akin works with, in a schema of Akin's own. */
final class Schema {

    /** The newest migration: where it is applied already, Flyway's second of work is saved. */
    static final String LATEST = "17";

    private static final String HISTORY = "schema_history";
    static final String HISTORY_TABLE = SearchPath.SCHEMA + "." + HISTORY;
    /** Tables that tell what was done to a library, here and in its earlier home. */
    static final List<String> HISTORIES = List.of(HISTORY, EarlierHome.HISTORY);

    private final Connections connections;

    Schema(Connections connections) {
        this.connections = connections;
    }

    /**
     * Two programs that open an empty library at once do this one after the other. Where nothing is to be done no lock is
     * asked for, so that nobody who opens a library waits for those who work in it.
     */
    void bringUpToDate() {
        if (!connections.transactions(connections).read(this::isCurrent)) {
            connections.transactions(connections).migrate(this::migrateFromOlder);
        }
    }

    private boolean isCurrent(Connection connection) throws SQLException {
        boolean current = exists(connection, SearchPath.SCHEMA, HISTORY)
                && Extensions.areReady(connection)
                && versionOf(connection).filter(LATEST::equals).isPresent();
        if (current) {
            connections.path().find(Extensions.schemas(connection));
        }
        return current;
    }

    private void migrateFromOlder() {
        boolean current = connections.transactions(connections).write(connection -> {
            requireUtf8(connection);
            settle(connection);
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
        if (Extensions.isOlder(LATEST, version)) {
            throw madeByNewer(version);
        }
        connections.transactions(connections).write(connection -> {
            settle(connection);
            return true;
        });
        migrate(configuration().target(version).load());
    }

    /** Sees to it that Akin's schema and the extensions are there, and that connections find them. */
    private void settle(Connection connection) throws SQLException {
        if (Statements.number(connection, "SELECT count(*) FROM pg_namespace WHERE nspname = ?", SearchPath.SCHEMA)
                == 0) {
            Statements.update(connection, "CREATE SCHEMA " + SearchPath.SCHEMA);
        }
        connections.path().find(Extensions.prepare(connection));
        if (exists(connection, SearchPath.SCHEMA, HISTORY)) {
            return;
        }
        if (isFurnished(connection)) {
            throw new StoreException(
                    Problem.FOREIGN,
                    "The schema " + SearchPath.SCHEMA
                            + " of this database holds tables of another program; they are left"
                            + " as they are. Give Akin a database of its own");
        }
        if (EarlierHome.isInhabited(connection)) {
            EarlierHome.leave(connection);
        }
    }

    /** Whether tables are in Akin's schema that no history tells of. */
    static boolean isFurnished(Connection connection) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = ?", SearchPath.SCHEMA)
                > 0;
    }

    /** That a database has; nothing where it has none. */
    static Optional<String> versionOf(Connection connection) throws SQLException {
        boolean moved = exists(connection, SearchPath.SCHEMA, HISTORY);
        if (!moved && !EarlierHome.isInhabited(connection)) {
            return Optional.empty();
        }
        String history = moved ? HISTORY_TABLE : EarlierHome.SCHEMA + "." + EarlierHome.HISTORY;
        return Statements.first(
                connection,
                "SELECT version FROM " + history + " WHERE success ORDER BY installed_rank DESC LIMIT 1",
                row -> row.getString(1));
    }

    /** The schema that a library is in, which may not have moved yet. */
    static String homeOf(Connection connection) throws SQLException {
        return exists(connection, SearchPath.SCHEMA, HISTORY) ? SearchPath.SCHEMA : EarlierHome.SCHEMA;
    }

    static boolean exists(Connection connection, String schema, String table) throws SQLException {
        return Statements.number(
                        connection,
                        "SELECT count(*) FROM pg_tables WHERE schemaname = ? AND tablename = ?",
                        schema,
                        table)
                > 0;
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
        if (exists(connection, SearchPath.SCHEMA, HISTORY)
                && Statements.number(connection, "SELECT count(*) FROM " + HISTORY_TABLE) == 0) {
            Statements.update(connection, "DROP TABLE " + HISTORY_TABLE);
        }
    }

    Flyway flyway() {
        return configuration().load();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections.patient())
                .locations("classpath:app/akin/store/migrations")
                .defaultSchema(SearchPath.SCHEMA)
                .table(HISTORY)
                .createSchemas(false)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            // What it says is meant for who wrote the migrations, and its advice would harm a library.
            throw new StoreException(Problem.REFUSED, "The library could not be brought up to date", e);
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
