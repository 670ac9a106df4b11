package app.akin.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntSupplier;

/**
 * The server of one cluster with its database in it: the {@link Postmaster} starts and stops it, here it is made sure that
 * it is ours. To be used under the {@link FolderLock}.
 */
final class ClusterServer {

    private static final String DATABASE = "akin";
    private static final String WRONG_PASSWORD = "28P01";

    private final Cluster cluster;
    private final Installation installation;
    private final Postmaster postmaster;
    private final String password;
    private volatile int port;

    ClusterServer(Cluster cluster, Installation installation, Privilege privilege, IntSupplier ports)
            throws ServerException {
        this.cluster = cluster;
        this.installation = installation;
        postmaster = new Postmaster(cluster, installation, privilege, ports);
        password = cluster.password();
    }

    /** Starts it unless it runs, and makes the database unless it is there. */
    void start() throws ServerException {
        port = postmaster.startOrAdopt().port();
        verifyThatItIsOurs();
        createDatabase();
    }

    void stop() throws ServerException {
        postmaster.stop();
    }

    boolean isRunning() {
        return postmaster.running().isPresent();
    }

    /** Where it answers now; another port after a restart. */
    ServerAddress address() {
        postmaster.running().map(PostmasterFile::port).filter(each -> each > 0).ifPresent(each -> port = each);
        return addressOf(DATABASE);
    }

    Installation installation() {
        return installation;
    }

    /** Only our server knows our password (SCRAM proves it both ways) and has our folder. */
    private void verifyThatItIsOurs() throws ServerException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('data_directory')")) {
            row.next();
            Path folder = Path.of(row.getString(1));
            // It is not there when it got another name while the server ran, which is in it all the same.
            if (Files.exists(folder) && !Files.isSameFile(folder, cluster.data())) {
                throw new ServerException(
                        "Another database answers where Akin's own should", "its folder: " + row.getString(1));
            }
        } catch (SQLException e) {
            throw WRONG_PASSWORD.equals(e.getSQLState())
                    ? new ServerException(
                            ServerException.Problem.PASSWORD,
                            "Akin's database does not let Akin in: the password in " + cluster.passwordFile()
                                    + " is not the one that it was made with. Bring that file back",
                            e.toString(),
                            e)
                    : new ServerException(
                            "Akin's database does not let Akin in: " + e.getMessage(), cluster.logTail(), e);
        } catch (IOException e) {
            throw new ServerException("Akin's database does not let Akin in: " + e.getMessage(), cluster.logTail(), e);
        }
    }

    private void createDatabase() throws ServerException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'akin'")) {
                if (row.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE akin");
        } catch (SQLException e) {
            throw new ServerException("The database could not be created: " + e.getMessage(), cluster.logTail(), e);
        }
    }

    private Connection connect() throws SQLException {
        ServerAddress address = addressOf("postgres");
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    private ServerAddress addressOf(String database) {
        return new ServerAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                Optional.of(Cluster.USER),
                Optional.of(password));
    }
}
