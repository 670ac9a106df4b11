package app.akin.store;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.store.ServerReach.BarredException;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.sql.SearchPath;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a library can be kept on a server, and changes nothing there: everything that is in the way at once, and
 * what is worth knowing. Blocks for seconds where nobody answers.
 */
public final class ServerTrial {

    private static final Logger LOG = LoggerFactory.getLogger(ServerTrial.class);

    private final ServerAddress address;
    private final Passwords passwords;
    private final List<ServerFinding> findings = new ArrayList<>();

    private ServerTrial(ServerAddress address, Passwords passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** @param passwords asked where the address has none */
    public static List<ServerFinding> of(ServerAddress address, Passwords passwords) {
        ServerTrial trial = new ServerTrial(address, passwords);
        trial.run();
        return List.copyOf(trial.findings);
    }

    private void run() {
        if (address.isElsewhere() && !address.tls().equals("verify-full")) {
            add(ServerFact.LESS_TLS, address.host(), address.tls());
        }
        if (address.isElsewhere()) {
            add(ServerFact.TRAVELS, address.host());
        }
        ServerReach way = new ServerReach(address, passwords);
        try (Connection connection = way.connect()) {
            look(connection);
        } catch (BarredException e) {
            LOG.info("{}", e.getMessage(), e);
            findings.add(e.finding());
        } catch (SQLException e) {
            LOG.warn("{} could not be looked at", address, e);
            findings.add(way.finding(e));
        }
        findings.sort((one, other) -> other.fact().weight().compareTo(one.fact().weight()));
    }

    private void look(Connection connection) throws SQLException {
        String role = text(connection, "SELECT current_user::text");
        add(ServerFact.REACHED, address.host(), role, address.database());
        if (passwords.partIn(address) == Passwords.Part.GAVE) {
            add(ServerFact.PASSWORD_STORED);
        }
        encryption(connection);
        if (yes(connection, "SELECT pg_is_in_recovery()")) {
            add(ServerFact.STANDBY, address.host());
        }
        String encoding = text(connection, "SHOW server_encoding");
        if (!encoding.equals("UTF8")) {
            add(ServerFact.ENCODING, address.database(), encoding, Administrator.database("akin", role));
        }
        extensions(connection, role);
        schema(connection, role);
        long others = Statements.number(connection, """
            SELECT count(*) FROM pg_tables
            WHERE schemaname NOT IN ('akin', 'pg_catalog', 'information_schema') AND schemaname NOT LIKE 'pg\\_%'
            """);
        if (others > 0 && !EarlierHome.isInhabited(connection)) {
            add(ServerFact.OTHER_TABLES, Long.toString(others));
        }
    }

    private void encryption(Connection connection) throws SQLException {
        Optional<String> version = Statements.first(
                connection,
                "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl",
                row -> row.getString(1));
        if (version.isPresent()) {
            add(ServerFact.ENCRYPTED, version.get());
        } else if (!address.isElsewhere()) {
            add(ServerFact.UNENCRYPTED);
        }
    }

    private void extensions(Connection connection, String role) throws SQLException {
        String version = text(connection, "SHOW server_version").split(" ")[0];
        long major = Statements.number(connection, "SELECT current_setting('server_version_num')::int / 10000");
        if (major < PostgresServer.OLDEST_MAJOR) {
            add(ServerFact.OLD_SERVER, address.host(), version, Integer.toString(PostgresServer.OLDEST_MAJOR));
        }
        Optional<String> available = available(connection, "vector");
        Optional<String> installed = Extensions.installed(connection, "vector");
        String best = installed.or(() -> available).orElse("");
        if (best.isEmpty()) {
            add(ServerFact.VECTOR_ABSENT, address.host(), Long.toString(major));
        } else if (Extensions.isOlder(best, Extensions.OLDEST_VECTOR)) {
            add(ServerFact.VECTOR_OLD, address.host(), best, Extensions.OLDEST_VECTOR);
        } else {
            add(ServerFact.VERSIONS, version, best);
        }
        List<String> wanting = new ArrayList<>();
        for (String name : List.of("vector", "pg_trgm")) {
            if (Extensions.installed(connection, name).isPresent()) {
                usage(connection, role, name);
            } else if (available(connection, name).isPresent() && !mayCreate(connection, name)) {
                wanting.add(name);
            }
        }
        if (!wanting.isEmpty()) {
            add(
                    ServerFact.EXTENSION_RIGHT,
                    role,
                    String.join(", ", wanting),
                    address.host(),
                    String.join(
                            "\n", wanting.stream().map(Administrator::extension).toList()));
        }
    }

    private void usage(Connection connection, String role, String extension) throws SQLException {
        String schema = Statements.first(connection, """
            SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = ?
            """, row -> row.getString(1), extension)
                .orElseThrow();
        if (!yes(connection, "SELECT has_schema_privilege(?, 'USAGE')", schema)) {
            add(ServerFact.EXTENSION_HIDDEN, role, extension, Administrator.usage(schema, role));
        }
    }

    /** Those that are marked as trusted are for everybody who may make a schema; others for a superuser alone. */
    private static boolean mayCreate(Connection connection, String name) throws SQLException {
        return yes(connection, """
            SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) OR EXISTS (
                SELECT FROM pg_available_extension_versions v JOIN pg_available_extensions e USING (name)
                WHERE v.name = ? AND v.version = e.default_version AND (v.trusted OR NOT v.superuser)
                  AND has_database_privilege(current_database(), 'CREATE'))
            """, name);
    }

    private void schema(Connection connection, String role) throws SQLException {
        boolean there = yes(connection, "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'akin')");
        boolean mayMake = there
                ? yes(
                        connection,
                        "SELECT has_schema_privilege('akin', 'CREATE') AND has_schema_privilege('akin', 'USAGE')")
                : yes(connection, "SELECT has_database_privilege(current_database(), 'CREATE')");
        if (!mayMake) {
            String sql = there
                    ? "GRANT USAGE, CREATE ON SCHEMA akin TO \"" + role.replace("\"", "\"\"") + "\";"
                    : Administrator.schema(role);
            add(ServerFact.SCHEMA_RIGHT, role, address.database(), sql);
        }
        boolean moved = Schema.exists(connection, SearchPath.SCHEMA, "schema_history");
        boolean earlier = !moved && EarlierHome.isInhabited(connection);
        if (there && !moved && Schema.isFurnished(connection)) {
            add(ServerFact.FOREIGN, address.database());
        } else if (moved || earlier) {
            library(connection, role, moved ? SearchPath.SCHEMA : EarlierHome.SCHEMA);
        } else {
            add(ServerFact.EMPTY);
        }
        if (earlier) {
            add(ServerFact.EARLIER_HOME);
        }
    }

    private void library(Connection connection, String role, String home) throws SQLException {
        Optional<String> stranger = Statements.first(
                connection,
                "SELECT tableowner FROM pg_tables WHERE schemaname = ? AND tablename = 'file'"
                        + " AND NOT pg_has_role(tableowner, 'USAGE')",
                row -> row.getString(1),
                home);
        if (stranger.isPresent()) {
            add(ServerFact.OTHER_OWNER, stranger.get(), role, Administrator.grantOwner(stranger.get(), role));
            return;
        }
        if (Schema.versionOf(connection)
                .filter(version -> Extensions.isOlder(Schema.LATEST, version))
                .isPresent()) {
            add(ServerFact.NEWER);
        }
        add(ServerFact.LIBRARY, Long.toString(Statements.number(connection, "SELECT count(*) FROM " + home + ".file")));
    }

    private static Optional<String> available(Connection connection, String name) throws SQLException {
        return Statements.first(
                connection,
                "SELECT default_version FROM pg_available_extensions WHERE name = ?",
                row -> row.getString(1),
                name);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return Statements.first(connection, sql, row -> row.getString(1)).orElse("");
    }

    private static boolean yes(Connection connection, String sql, Object... values) throws SQLException {
        return Statements.first(connection, sql, row -> row.getBoolean(1), values)
                .orElse(false);
    }

    private void add(ServerFact fact, String... values) {
        findings.add(ServerFinding.of(fact, values));
    }
}
