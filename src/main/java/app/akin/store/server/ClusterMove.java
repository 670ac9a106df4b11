package app.akin.store.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a library from the cluster of an older PostgreSQL into one of the present: rows are copied from server to server.
 *
 * <p>The old cluster is only read, and takes the new one's place again after a kill at any moment: the new one is made
 * beside it, and they change places when all was copied and compared. The old one is kept for a month. To be used under
 * the {@link FolderLock}.
 */
final class ClusterMove {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterMove.class);
    private static final String ASIDE = "older-";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COPIED = "akin.copied";

    private final Path folder;
    private final Privilege privilege;
    private final IntSupplier ports;

    ClusterMove(Path folder, Privilege privilege, IntSupplier ports) {
        this.folder = folder;
        this.privilege = privilege;
        this.ports = ports;
    }

    /** Ends what a move that was killed between its last two steps had begun, and removes old clusters after a month. */
    void tidy() throws ServerException {
        Cluster next = next();
        try {
            if (Files.exists(next.data().resolve(COPIED)) && !Files.exists(new Cluster(folder).data())) {
                takePlace(next);
            }
            try (DirectoryStream<Path> asides = Files.newDirectoryStream(folder, ASIDE + "*")) {
                for (Path aside : asides) {
                    if (Files.getLastModifiedTime(aside)
                            .toInstant()
                            .isBefore(Instant.now().minus(KEPT))) {
                        LOG.info("removing the older database that was kept in {}", aside);
                        Trees.delete(aside);
                    }
                }
            }
        } catch (IOException e) {
            throw new ServerException("The database cannot be moved: " + e.getMessage(), e.toString(), e);
        }
    }

    void run(Installation from, Installation to, LibraryMove move) throws ServerException {
        Cluster old = new Cluster(folder);
        Cluster next = next();
        LOG.info("copying the database of PostgreSQL {} into one of PostgreSQL {}", from.version(), to.version());
        try {
            remove(next, to);
            new NewCluster(next, to, privilege).make();
            copy(new ClusterServer(old, from, privilege, ports), new ClusterServer(next, to, privilege, ports), move);
            Files.createFile(next.data().resolve(COPIED));
            Path aside = old.setAside(ASIDE + from.major());
            takePlace(next);
            LOG.info("the database of PostgreSQL {} is kept for a month in {}", from.version(), aside);
        } catch (IOException e) {
            throw new ServerException("The database cannot be moved: " + e.getMessage(), e.toString(), e);
        }
    }

    private static void copy(ClusterServer old, ClusterServer next, LibraryMove move) throws ServerException {
        try {
            old.start();
            next.start();
            move.copy(old.address(), next.address());
        } finally {
            try {
                next.stop();
            } finally {
                old.stop();
            }
        }
    }

    /** What a move left that did not come to its end, perhaps with its server. */
    private void remove(Cluster next, Installation to) throws ServerException, IOException {
        new Postmaster(next, to, privilege, ports).stop();
        Trees.delete(next.data());
    }

    private void takePlace(Cluster next) throws IOException {
        Path place = new Cluster(folder).data();
        Trees.move(next.data(), place);
        Files.delete(place.resolve(COPIED)); // last: with it this step is taken again after a kill
    }

    private Cluster next() {
        return new Cluster(folder, "next");
    }
}
