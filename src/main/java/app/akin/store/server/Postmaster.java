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

/** Starts and stops the server process of a cluster, and waits so long for it. To be used under the {@link FolderLock}. */
final class Postmaster {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration SIGNAL = Duration.ofSeconds(10);
    /** Backends of a killed postmaster notice within moments; until then PostgreSQL refuses to start. */
    private static final int ATTEMPTS = 20;
    /** Of starts that somebody ended. */
    private static final int KILLED_ATTEMPTS = 4;

    private static final long PAUSE_MILLIS = 250;
    private static final long LOOK_MILLIS = 20;

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

    /** The running server, if it runs: the file it left is believed only while its process lives, in this folder. */
    Optional<PostmasterFile> running() {
        return PostmasterFile.in(cluster.data())
                .filter(PostmasterFile::isAlive)
                .filter(file -> file.isOf(cluster.data()));
    }

    /** The server, ready for connections: the one that runs, or else a new one. */
    PostmasterFile startOrAdopt() throws ServerException {
        Optional<PostmasterFile> adopted = awaitReady(Optional.empty());
        return adopted.isPresent() ? adopted.get() : start();
    }

    private PostmasterFile start() throws ServerException {
        forgetStaleFile();
        privilege.prepare(cluster.folder());
        String said = "";
        int killed = 0;
        for (int attempt = 0; attempt < ATTEMPTS && killed < KILLED_ATTEMPTS; attempt++) {
            long logged = cluster.log().toFile().length();
            cluster.configure(ServerSettings.ofThisMachine(installation.major()), ports.getAsInt());
            Process process = privilege.launch(
                    List.of(
                            installation.program("postgres"),
                            "-D",
                            cluster.data().toString()),
                    cluster.log());
            Optional<PostmasterFile> ready = awaitReady(Optional.of(process));
            if (ready.isPresent()) {
                return ready.get();
            }
            said = cluster.logSince(logged);
            if (wasKilled(process)) {
                killed++;
            } else if (!isPassing(said)) {
                break;
            }
            pause(PAUSE_MILLIS);
        }
        throw new ServerException(
                killed > 0
                        ? "The database was ended from outside whenever it started"
                        : "The database did not start; its log is " + cluster.log(),
                installation + "\n" + said + "\nthe end of its log:\n" + cluster.logTail());
    }

    /** Nothing when it ends, or is not there, before it is ready. */
    private Optional<PostmasterFile> awaitReady(Optional<Process> started) throws ServerException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            // Asked before its file is looked at: what it wrote at its end is seen then.
            boolean going = started.map(Process::isAlive).orElse(false);
            Optional<PostmasterFile> running = running();
            if (running.filter(PostmasterFile::ready).isPresent()) {
                return running;
            }
            if (!going && running.isEmpty()) {
                return Optional.empty();
            }
            pause(LOOK_MILLIS);
        }
        throw new ServerException(
                "The database did not become ready within " + START.toSeconds() + " seconds; its log is "
                        + cluster.log(),
                installation + "\n" + cluster.logTail());
    }

    /** Ends it without waiting for its clients; work in progress is rolled back. */
    void stop() throws ServerException {
        for (String signal : List.of("INT", "QUIT")) {
            Optional<PostmasterFile> running = running();
            if (running.isEmpty()) {
                return;
            }
            // By its number: no shell, and no name of a folder, ever.
            privilege.run(
                    List.of(
                            installation.program("pg_ctl"),
                            "kill",
                            signal,
                            Long.toString(running.get().pid())),
                    SIGNAL);
            awaitEnd();
        }
        if (running().isPresent()) {
            throw new ServerException("The database did not stop", cluster.logTail());
        }
    }

    private void awaitEnd() throws ServerException {
        long deadline = System.nanoTime() + STOP.toNanos();
        while (running().isPresent() && System.nanoTime() < deadline) {
            pause(LOOK_MILLIS);
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

    /**
     * PostgreSQL would refuse to start for ever beside a file that is empty, is of another cluster, or has the number of
     * another process.
     */
    private void forgetStaleFile() throws ServerException {
        if (!Files.exists(PostmasterFile.path(cluster.data()))) {
            return;
        }
        Optional<PostmasterFile> stale = PostmasterFile.in(cluster.data());
        if (stale.isPresent() && !stale.get().isNumberInUse()) {
            return; // PostgreSQL sees that itself
        }
        pause(PAUSE_MILLIS); // for backends of a postmaster that died a moment ago
        Optional<ProcessHandle> server = ProcessFolder.serverIn(cluster.data());
        if (server.isPresent()) {
            throw new ServerException(
                    ServerException.Problem.IN_USE,
                    "A database server that Akin does not know runs in " + cluster.data() + " (process "
                            + server.get().pid() + "). End it, and start Akin again",
                    cluster.logTail());
        }
        try {
            Files.deleteIfExists(PostmasterFile.path(cluster.data()));
        } catch (IOException e) {
            throw new ServerException("A stale file of the database cannot be removed", e.toString(), e);
        }
    }

    /** Java tells a signal as 128 and its number; a server that was asked to end ends well. */
    private static boolean wasKilled(Process process) {
        return !process.isAlive() && (process.exitValue() > 128 || process.exitValue() == 0);
    }

    private static boolean isPassing(String said) {
        return said.contains("Address already in use")
                || said.contains("could not bind")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private static void pause(long millis) throws ServerException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the database was started", "", e);
        }
    }
}
