package app.akin.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Akin's own PostgreSQL server: one for a data folder, shared by all processes that joined it.
 *
 * <p>The first to join creates the cluster and starts the server, the last to leave stops it; a process that was killed
 * counts as gone. Every method blocks. Safe from several threads.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "akin";
    private static final int READY_ATTEMPTS = 600;
    private static final long READY_PAUSE_MILLIS = 100;

    private final Path folder;
    private final Cluster cluster;
    private final Installation installation;
    private final Postmaster postmaster;
    private final String password;
    private final Clients clients;
    private final Clients.Membership membership;
    private volatile int port;
    private boolean left;

    private PostgresServer(Path folder, Installations installations, IntSupplier ports)
            throws ServerException, IOException {
        this.folder = folder;
        cluster = new Cluster(folder);
        installation = choose(installations);
        Privilege privilege = Privilege.needed(folder);
        if (!cluster.exists()) {
            LOG.info("creating the database in {} with {}", cluster.data(), installation);
            cluster.create(installation, privilege);
        }
        password = cluster.password();
        postmaster = new Postmaster(cluster, installation, privilege, ports);
        clients = new Clients(folder.resolve("clients"));
        membership = clients.join();
    }

    /**
     * Joins the server of {@code folder}, which is created, adopted or started as needed.
     *
     * @param folder {@code <data>/postgres}
     * @throws ServerMissingException when there is no PostgreSQL with pgvector on this machine
     * @throws ServerException when it cannot be made ready
     */
    public static PostgresServer join(Path folder) throws ServerException {
        return join(folder, Installations.onThisMachine(), Postmaster::freePort);
    }

    static PostgresServer join(Path folder, Installations installations, IntSupplier ports) throws ServerException {
        try {
            Path ours = prepare(folder);
            try (FolderLock lock = FolderLock.hold(ours)) {
                LOG.debug("{} held", lock);
                PostgresServer server = new PostgresServer(ours, installations, ports);
                server.beginUnderLock();
                return server;
            }
        } catch (IOException e) {
            throw new ServerException(
                    "Akin's data folder cannot be written: " + e.getMessage() + ". Choose another one.",
                    folder + "\n" + e,
                    e);
        }
    }

    /**
     * Moves a damaged database aside, so that the next one to join begins anew; nothing of it is deleted.
     *
     * @return where it lies now, with its password
     * @throws ServerException when it is in use, or cannot be moved
     */
    public static Path setAside(Path folder) throws ServerException {
        Cluster cluster = new Cluster(folder);
        try (FolderLock lock = FolderLock.hold(folder)) {
            LOG.warn("the database is set aside ({})", lock);
            if (PostmasterFile.in(cluster.data())
                    .filter(PostmasterFile::isAlive)
                    .isPresent()) {
                throw new ServerException(
                        "The database is in use", cluster.data().toString());
            }
            return cluster.setAside();
        } catch (IOException e) {
            throw new ServerException("The database cannot be moved aside: " + e.getMessage(), e.toString(), e);
        }
    }

    /** Where it answers now; another port after a restart. */
    public ServerAddress address() {
        postmaster.running().map(PostmasterFile::port).filter(each -> each > 0).ifPresent(each -> port = each);
        return addressOf(DATABASE);
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        return postmaster.running().isPresent();
    }

    /** Starts it again when its process has ended; does nothing when it runs. */
    public synchronized void revive() throws ServerException {
        if (left) {
            throw new ServerException("The database is being closed", folder.toString());
        }
        if (isRunning()) {
            return;
        }
        try (FolderLock lock = FolderLock.hold(folder)) {
            LOG.warn("the database had ended and is started again ({})", lock);
            startOrAdopt();
        }
    }

    /** PostgreSQL's version and where its programs and its data lie, for a report. */
    public String description() {
        return installation + ", data in " + cluster.data();
    }

    /** The end of the server's log, for a report. */
    public String logTail() {
        return cluster.logTail();
    }

    /** Leaves; the last one to do so stops the server, fast. */
    @Override
    public synchronized void close() {
        if (left) {
            return;
        }
        left = true;
        try (FolderLock lock = FolderLock.hold(folder)) {
            LOG.debug("{} held", lock);
            membership.leave();
            if (clients.isEmpty()) {
                postmaster.stop();
            }
        } catch (ServerException | IOException e) {
            LOG.warn("the database was left running: {}", e.getMessage(), e);
        }
    }

    private void beginUnderLock() throws ServerException, IOException {
        try {
            startOrAdopt();
            createDatabase();
        } catch (ServerException | RuntimeException e) {
            left = true;
            membership.leave();
            throw e;
        }
    }

    private void startOrAdopt() throws ServerException {
        Optional<PostmasterFile> running = postmaster.running();
        if (running.isEmpty()) {
            postmaster.start();
        } else {
            LOG.debug("adopting the server with pid {}", running.get().pid());
        }
        port = awaitReady().port();
        verifyThatItIsOurs();
    }

    private PostmasterFile awaitReady() throws ServerException {
        for (int attempt = 0; attempt < READY_ATTEMPTS; attempt++) {
            Optional<PostmasterFile> running = postmaster.running();
            if (running.isEmpty()) {
                break;
            }
            if (running.get().ready()) {
                return running.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(READY_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerException("Interrupted while the database was started", "", e);
            }
        }
        throw new ServerException("The database did not become ready", cluster.logTail());
    }

    /** Only our server knows our password (SCRAM proves it both ways) and has our folder. */
    private void verifyThatItIsOurs() throws ServerException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('data_directory')")) {
            row.next();
            if (!Files.isSameFile(Path.of(row.getString(1)), cluster.data())) {
                throw new ServerException(
                        "Another database answers where Akin's own should", "its folder: " + row.getString(1));
            }
        } catch (SQLException | IOException e) {
            throw new ServerException("Akin's database does not let Akin in: " + e.getMessage(), cluster.logTail(), e);
        }
    }

    private void createDatabase() throws ServerException {
        try (Connection connection = connect("postgres");
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

    private Connection connect(String database) throws SQLException {
        ServerAddress address = addressOf(database);
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

    private Installation choose(Installations installations) throws ServerException {
        if (cluster.exists()) {
            int major = cluster.major();
            Optional<Installation> same = installations.ofMajor(major);
            if (same.isEmpty() && installations.best().isPresent()) {
                throw new ServerException(
                        "Akin's database was made by PostgreSQL " + major + ", which is not on this machine any more; "
                                + "it is left as it is. Install PostgreSQL " + major + " with pgvector again.",
                        String.join("\n", installations.lookedIn()));
            }
            if (same.isPresent()) {
                return same.get();
            }
        }
        return installations
                .best()
                .orElseThrow(() -> new ServerMissingException(
                        "PostgreSQL " + Installation.OLDEST + " or newer with pgvector is not on this machine",
                        installations.command(),
                        installations.lookedIn()));
    }

    private static Path prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        if (real.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        }
        return real;
    }
}
