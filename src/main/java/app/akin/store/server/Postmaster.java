package app.akin.store.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Starts and stops the server process of a cluster. To be used under the {@link FolderLock}. */
final class Postmaster {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    /** Backends of a killed postmaster notice within moments; until then PostgreSQL refuses to start. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 250;

    private final Cluster cluster;
    private final Installation installation;
    private final Privilege privilege;
    private final IntSupplier ports;

    Postmaster(Cluster cluster, Installation installation, Privilege privilege, IntSupplier ports) {
        this.cluster = cluster;
        this.installation = installation;
        this.privilege = privilege;
        this.ports = ports;
    }

    /** The running server, if it runs: the file it left is believed only while its process lives. */
    Optional<PostmasterFile> running() {
        return PostmasterFile.in(cluster.data()).filter(PostmasterFile::isAlive);
    }

    void start() throws ServerException {
        forgetStrangerWithItsNumber();
        privilege.prepare(cluster.data().getParent());
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long logged = cluster.log().toFile().length();
            int port = ports.getAsInt();
            cluster.configure(port);
            Command.Outcome outcome = privilege.run(
                    List.of(
                            installation.program("pg_ctl"),
                            "start",
                            "--wait",
                            "--timeout=" + START.toSeconds(),
                            "--pgdata=" + cluster.data(),
                            "--log=" + cluster.log()),
                    START.plusSeconds(30));
            if (outcome.succeeded()) {
                return;
            }
            said = outcome.output() + "\n" + logSince(logged);
            if (!isPassing(said)) {
                break;
            }
            pause();
        }
        throw new ServerException(
                "The database did not start",
                installation + "\n" + said + "\nthe end of its log:\n" + cluster.logTail());
    }

    /** Ends it without waiting for its clients; work in progress is rolled back. */
    void stop() throws ServerException {
        if (running().isEmpty()) {
            return;
        }
        Command.Outcome fast = privilege.run(stopCommand("fast"), STOP.plusSeconds(10));
        if (!fast.succeeded() && running().isPresent()) {
            Command.Outcome immediate = privilege.run(stopCommand("immediate"), STOP.plusSeconds(10));
            if (!immediate.succeeded() && running().isPresent()) {
                throw new ServerException(
                        "The database did not stop", fast.output() + immediate.output() + cluster.logTail());
            }
        }
    }

    /** A port of the loopback that nobody uses at this moment. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> stopCommand(String mode) {
        return List.of(
                installation.program("pg_ctl"),
                "stop",
                "--wait",
                "--mode=" + mode,
                "--timeout=" + STOP.toSeconds(),
                "--pgdata=" + cluster.data());
    }

    /** PostgreSQL believes a stale file whose number another process got by now, and would refuse to start for ever. */
    private void forgetStrangerWithItsNumber() throws ServerException {
        Optional<PostmasterFile> stale = PostmasterFile.in(cluster.data());
        if (stale.isEmpty() || !stale.get().isNumberInUse()) {
            return;
        }
        pause(); // for backends of a postmaster that died a moment ago
        try {
            Files.deleteIfExists(PostmasterFile.path(cluster.data()));
        } catch (IOException e) {
            throw new ServerException("A stale file of the database cannot be removed", e.toString(), e);
        }
    }

    private static boolean isPassing(String said) {
        return said.contains("Address already in use")
                || said.contains("could not bind")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private String logSince(long offset) {
        try {
            byte[] log = Files.exists(cluster.log()) ? Files.readAllBytes(cluster.log()) : new byte[0];
            int from = (int) Math.min(offset, log.length);
            return new String(log, from, log.length - from, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return cluster.logTail();
        }
    }

    private static void pause() throws ServerException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the database was started", "", e);
        }
    }
}
