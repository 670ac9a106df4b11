package app.akin.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
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

    /** The oldest PostgreSQL that a library can lie on, here or elsewhere. */
    public static final int OLDEST_MAJOR = 15;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final Path folder;
    private final Cluster cluster;
    private final ClusterServer process;
    private final Clients clients;
    private final Clients.Membership membership;
    private boolean left;

    private PostgresServer(Path folder, Installations installations, IntSupplier ports, LibraryMove move)
            throws ServerException, IOException {
        this.folder = folder;
        cluster = new Cluster(folder);
        clients = new Clients(folder.resolve("clients"));
        Privilege privilege = Privilege.needed(folder);
        Installation installation = makeReady(installations, privilege, ports, move);
        process = new ClusterServer(cluster, installation, privilege, ports);
        membership = clients.join();
    }

    /**
     * Joins the server of {@code folder}, which is created, adopted or started as needed.
     *
     * @param folder {@code <data>/postgres}
     * @param move copies the library when it was made by an older PostgreSQL
     * @throws ServerMissingException when no PostgreSQL with pgvector runs on this machine
     * @throws OlderClusterException when it was made by an older PostgreSQL that is not on this machine any more
     * @throws ServerException when it cannot be made ready
     */
    public static PostgresServer join(Path folder, LibraryMove move) throws ServerException {
        return join(folder, Installations.onThisMachine(), Postmaster::freePort, move);
    }

    static PostgresServer join(Path folder, Installations installations, IntSupplier ports, LibraryMove move)
            throws ServerException {
        try {
            Path ours = prepare(folder);
            try (FolderLock lock = FolderLock.hold(ours)) {
                LOG.debug("{} held", lock);
                PostgresServer server = new PostgresServer(ours, installations, ports, move);
                server.beginUnderLock();
                return server;
            }
        } catch (IOException e) {
            throw new ServerException(
                    ServerException.Problem.NOT_WRITABLE,
                    "Akin's data folder cannot be written: " + e.getMessage() + ". Choose another one.",
                    folder + "\n" + e,
                    e);
        }
    }

    /**
     * Moves a database aside that cannot be used, so that the next one to join begins anew; nothing of it is deleted.
     *
     * @return where it lies now, with its password, under the date of today
     * @throws ServerException when it is in use, or cannot be moved
     */
    public static Path setAside(Path folder) throws ServerException {
        Cluster cluster = new Cluster(folder);
        try (FolderLock lock = FolderLock.hold(folder)) {
            LOG.info("the database is set aside ({})", lock);
            if (PostmasterFile.in(cluster.data())
                    .filter(PostmasterFile::isAlive)
                    .filter(file -> file.isOf(cluster.data()))
                    .isPresent()) {
                throw new ServerException(
                        ServerException.Problem.IN_USE,
                        "The database is in use",
                        cluster.data().toString());
            }
            return cluster.setAside("aside");
        } catch (IOException e) {
            throw new ServerException("The database cannot be moved aside: " + e.getMessage(), e.toString(), e);
        }
    }

    /** Where it answers now; another port after a restart. */
    public ServerAddress address() {
        return process.address();
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        return process.isRunning();
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
            process.start();
        }
    }

    /** PostgreSQL's version and where its programs and its data lie, for a report. */
    public String description() {
        return process.installation() + ", data in " + cluster.data();
    }

    /** Whether it is the PostgreSQL that Akin comes with, and not one of this machine's. */
    public boolean isOwn() {
        return process.installation().isOwn();
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
            leaveUnderLock();
        } catch (ServerException | IOException e) {
            LOG.warn("the database was left running: {}", e.getMessage(), e);
        }
    }

    private void beginUnderLock() throws ServerException, IOException {
        try {
            process.start();
        } catch (ServerException | RuntimeException e) {
            left = true;
            try {
                leaveUnderLock();
            } catch (ServerException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void leaveUnderLock() throws ServerException, IOException {
        membership.leave();
        if (clients.isEmpty()) {
            process.stop();
        }
    }

    /** Sees to it that there is a cluster, and answers the programs that fit it. */
    private Installation makeReady(
            Installations installations, Privilege privilege, IntSupplier ports, LibraryMove move)
            throws ServerException, IOException {
        ClusterMove moving = new ClusterMove(folder, privilege, ports);
        moving.tidy();
        if (!cluster.exists()) {
            Installation best = best(installations);
            LOG.info("creating the database in {} with {}", cluster.data(), best);
            NewCluster.refuseDamaged(cluster);
            cluster.writePassword();
            new NewCluster(cluster, best, privilege).make();
            return best;
        }
        int major = cluster.major();
        Optional<Installation> same = installations.ofMajor(major);
        Installation best = same.isPresent() && same.get().isOwn() ? same.get() : best(installations);
        if (!best.isOwn() || major >= best.major()) {
            return same.orElseThrow(() -> new ServerException(
                    "Akin's database was made by PostgreSQL " + major + ", which is not on this machine; it is left as "
                            + "it is. Install PostgreSQL " + major + " with pgvector",
                    String.join("\n", installations.lookedIn())));
        }
        if (same.isEmpty()) {
            throw new OlderClusterException(major, String.join("\n", installations.lookedIn()));
        }
        if (!clients.isEmpty()) {
            throw new ServerException(
                    ServerException.Problem.IN_USE,
                    "The library is in use by an older Akin. Close that one, and start this again",
                    folder.toString());
        }
        moving.run(same.get(), best, move);
        return best;
    }

    private static Installation best(Installations installations) throws ServerMissingException {
        return installations
                .best()
                .orElseThrow(() -> new ServerMissingException(
                        "PostgreSQL " + OLDEST_MAJOR + " or newer with pgvector is not on this machine",
                        installations.command(),
                        installations.lookedIn()));
    }

    private static Path prepare(Path folder) throws ServerException, IOException {
        if (folder.toString().chars().anyMatch(Character::isISOControl)) {
            // PostgreSQL notes its folder in files that have a line for each thing.
            throw new ServerException(
                    ServerException.Problem.FOLDER_NAME,
                    "The database cannot be kept in a folder with a line break or another control character in its "
                            + "name. Choose another one",
                    folder.toString());
        }
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        if (real.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        }
        return real;
    }
}
