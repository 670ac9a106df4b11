package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A private cluster in a folder of its own, and processes that use it. */
@Timeout(180)
abstract class ClusterTest {

    static final LibraryMove NO_MOVE = (from, to) -> {
        throw new AssertionError("nothing to move");
    };

    /** One cluster for all: making one takes seconds. */
    @TempDir
    static Path base;

    final List<ServerClient> clients = new ArrayList<>();
    Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = base.resolve("data 데이터/postgres");
    }

    @AfterEach
    void stopEverything() throws ServerException {
        clients.forEach(ServerClient::kill);
        PostgresServer.join(folder, NO_MOVE).close();
        assertThat(postmaster()).isEmpty();
    }

    ServerClient client() {
        ServerClient client = ServerClient.start(folder);
        clients.add(client);
        return client;
    }

    Optional<PostmasterFile> postmaster() {
        return PostmasterFile.in(new Cluster(folder).data()).filter(PostmasterFile::isAlive);
    }

    static Connection connect(PostgresServer server) throws SQLException {
        ServerAddress address = server.address();
        return DriverManager.getConnection(
                address.jdbcUrl(),
                address.user().orElseThrow(),
                address.password().orElseThrow());
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
