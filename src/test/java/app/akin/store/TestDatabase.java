package app.akin.store;

import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import app.akin.task.Cancellation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real, empty database for one test class: {@code @RegisterExtension static final TestDatabase DATABASE = new
 * TestDatabase();}.
 *
 * <p>All classes of a test run share one server in {@code target}, which stays for the next run.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    /** Every table as it was at first. */
    static final String EMPTY = """
        DO $$ DECLARE space record; BEGIN
            FOR space IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'vectors\\_%' LOOP
                EXECUTE 'DROP TABLE IF EXISTS ' || space.relname || ' CASCADE';
            END LOOP;
        END $$;
        TRUNCATE folder, content, file, holding, item, thumbnail, failure, left_out, embedding_space, note,
            collection, kept, saved_search, asked, name_word, directory, space_measure, desk, same_place, claim, pulse, tally
        """;

    private Optional<Server> server = Optional.empty();
    private Optional<Database> database = Optional.empty();
    private String name = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        Server shared = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .computeIfAbsent(Server.class, type -> new Server(), Server.class);
        server = Optional.of(shared);
        name = shared.create();
        database = Optional.of(Database.open(address()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.ifPresent(Database::close);
        server.ifPresent(shared -> shared.drop(name));
    }

    public Database database() {
        return database.orElseThrow();
    }

    /** Of this class's database alone. */
    public ServerAddress address() {
        return server.orElseThrow().address(name);
    }

    /** Makes the database as it was at first. */
    public void empty() {
        execute(EMPTY);
    }

    /** Connections beside Akin's own, which look up names as those do. */
    public static Connections connections(Supplier<ServerAddress> address) {
        Connections connections = new Connections(address, Connections.Revival.NONE);
        connections.path().find(List.of("public"));
        return connections;
    }

    /** Runs SQL beside Akin. */
    public void execute(String sql) {
        server.orElseThrow().execute(name, sql);
    }

    /** Removes a folder to its end, as the library does it behind its window. */
    public static void forget(Leaving leaving, long folderId) {
        leaving.begin(folderId);
        leaving.finish(Set.of(), new Cancellation());
    }

    /** The one server of a test run. */
    private static final class Server implements AutoCloseable {

        private final PostgresServer server;
        private final String prefix = "test_" + ProcessHandle.current().pid() + "_";
        private final AtomicInteger count = new AtomicInteger();

        Server() {
            try {
                server = PostgresServer.join(Path.of("target", "postgres-for-tests"), (from, to) -> {});
            } catch (ServerException e) {
                throw new IllegalStateException(e.getMessage() + "\n" + e.details(), e);
            }
            dropLeftovers();
            execute("akin", "CREATE DATABASE " + template());
            Database.open(address(template())).close();
        }

        /** Of runs that were killed. */
        private void dropLeftovers() {
            try (Connection connection = connect("akin")) {
                Statements.list(
                                connection,
                                "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'",
                                row -> row.getString(1))
                        .stream()
                        .filter(name -> ProcessHandle.of(Long.parseLong(name.split("_")[1]))
                                        .isEmpty()
                                || name.startsWith(prefix))
                        .forEach(this::drop);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private Connection connect(String name) throws SQLException {
            ServerAddress address = address(name);
            return DriverManager.getConnection(
                    address.jdbcUrl(),
                    address.user().orElseThrow(),
                    address.password().orElseThrow());
        }

        String create() {
            String name = prefix + count.incrementAndGet();
            execute("akin", "DROP DATABASE IF EXISTS " + name);
            execute("akin", "CREATE DATABASE " + name + " TEMPLATE " + template());
            return name;
        }

        void drop(String name) {
            execute("akin", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }

        ServerAddress address(String name) {
            ServerAddress akin = server.address();
            String url = akin.jdbcUrl().substring(0, akin.jdbcUrl().lastIndexOf('/') + 1) + name;
            return new ServerAddress(url, akin.user(), akin.password());
        }

        void execute(String name, String sql) {
            try (Connection connection = connect(name);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private String template() {
            return prefix + "template";
        }

        @Override
        public void close() {
            drop(template());
            server.close();
        }
    }
}
