package app.akin.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL as somebody else runs it: a cluster of its own, a role {@code akin} that may do everything, and whatever a
 * test gives it. With a certificate of its own where it is to encrypt.
 */
public final class PlainServer implements AutoCloseable {

    private final Cluster cluster;
    private final ClusterServer process;

    /** @param folder where its cluster will lie, if it does not yet */
    public PlainServer(Path folder) {
        this(folder, "");
    }

    private PlainServer(Path folder, String certified) {
        try {
            cluster = new Cluster(Files.createDirectories(folder).toRealPath());
            Privilege privilege = Privilege.needed(cluster.folder());
            Installation installation = Installations.onThisMachine().best().orElseThrow();
            if (!cluster.exists()) {
                cluster.writePassword();
                new NewCluster(cluster, installation, privilege).make();
                if (!certified.isEmpty()) {
                    certify(certified);
                    privilege.prepare(cluster.folder());
                }
            }
            int port = Postmaster.freePort(); // kept over restarts, as others know it
            process = new ClusterServer(cluster, installation, privilege, () -> port);
            process.start();
        } catch (ServerException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that encrypts, with a certificate made out to {@code name}. */
    public static PlainServer certified(Path folder, String name) {
        return new PlainServer(folder, name);
    }

    private void certify(String name) throws IOException {
        Path key = cluster.data().resolve("server.key");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=DNS:" + name,
                "-keyout",
                key.toString(),
                "-out",
                certificate().toString());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        configure("ssl = on\n");
    }

    /** That which signs for it: itself. */
    public Path certificate() {
        return cluster.data().resolve("server.crt");
    }

    private static void run(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Adds lines to its configuration, for its next start. */
    public void configure(String lines) throws IOException {
        Files.writeString(cluster.data().resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
    }

    /** Puts a line above those that say who may come in; from now on. */
    public void let(String line) throws IOException, ServerException {
        Path file = cluster.data().resolve("pg_hba.conf");
        Files.writeString(file, line + "\n" + Files.readString(file));
        execute("postgres", "SELECT pg_reload_conf()");
    }

    public void start() throws ServerException {
        process.start();
    }

    public void stop() throws ServerException {
        process.stop();
    }

    /** All its processes end at once, and what they had in memory is gone. */
    public void crash() {
        Path file = cluster.data().resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        String url = process.address().jdbcUrl();
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    public String password() {
        return process.address().password().orElseThrow();
    }

    /** The address of a database, for its all-powerful role. */
    public String address(String database) {
        return address("127.0.0.1", database, "akin", password());
    }

    public String address(String host, String database, String role, String password) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(host, port(), database, role, password);
    }

    /** Runs SQL as its all-powerful role. */
    public void execute(String database, String... sql) {
        try (Connection connection = DriverManager.getConnection(address(database));
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", sql), e);
        }
    }

    /** Asks as its all-powerful role. */
    public long number(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(address(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            process.stop();
        } catch (ServerException e) {
            throw new IllegalStateException(e);
        }
    }
}
