package app.akin.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of Akin's own database: a cluster, its password and its log. Changed under the {@link FolderLock}. */
final class Cluster {

    static final String USER = "akin";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String UNFINISHED = "cluster.new-";
    private static final int LOG_TAIL = 6_000;
    private static final long LOG_LIMIT = 2_000_000;

    /** With LC_CTYPE=C PostgreSQL sees no letters in Korean: a UTF-8 one is taken whatever the environment says. */
    private static final List<String> CTYPES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8", "en-US");

    private final Path folder;

    Cluster(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    int major() throws ServerException {
        try {
            String version = Files.readString(data().resolve("PG_VERSION")).strip();
            return Integer.parseInt(version.split("\\.")[0]);
        } catch (IOException | NumberFormatException e) {
            throw new ServerException("The database is damaged: its version cannot be read", e.toString(), e);
        }
    }

    String password() throws ServerException {
        try {
            return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new ServerException(
                    "The password of Akin's own database cannot be read: " + passwordFile(), e.toString(), e);
        }
    }

    /** Makes a cluster under another name, which becomes the real one only when it is whole. */
    void create(Installation installation, Privilege privilege) throws ServerException {
        if (Files.exists(data())) {
            throw new ServerException(
                    "The database is damaged: its folder is there, but not its version", data().toString());
        }
        try {
            removeUnfinished();
            writePassword();
            privilege.prepare(folder);
            Path unfinished =
                    folder.resolve(UNFINISHED + ProcessHandle.current().pid());
            initialise(installation, privilege, unfinished);
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\ninclude_if_exists = 'akin.conf'\n",
                    StandardOpenOption.APPEND);
            moveWhole(unfinished, data());
        } catch (IOException e) {
            throw new ServerException("The database could not be created: " + e.getMessage(), e.toString(), e);
        }
    }

    private void initialise(Installation installation, Privilege privilege, Path target)
            throws ServerException, IOException {
        List<String> said = new ArrayList<>();
        for (String ctype : CTYPES) {
            Command.Outcome outcome = privilege.run(
                    List.of(
                            installation.program("initdb"),
                            "--pgdata=" + target,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile(),
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--lc-collate=C",
                            "--lc-ctype=" + ctype,
                            "--lc-messages=C",
                            "--lc-monetary=C",
                            "--lc-numeric=C",
                            "--lc-time=C",
                            "--text-search-config=simple"),
                    PATIENCE);
            if (outcome.succeeded()) {
                return;
            }
            delete(target);
            said.add("initdb --lc-ctype=" + ctype + ":\n" + outcome.output());
            if (!outcome.output().contains("locale")) {
                break;
            }
        }
        throw new ServerException("The database could not be created", String.join("\n", said));
    }

    Path setAside() throws IOException {
        Path aside = Files.createTempDirectory(folder, "aside-");
        Files.move(data(), aside.resolve("cluster"));
        if (Files.exists(passwordFile())) {
            Files.copy(passwordFile(), aside.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return aside;
    }

    /** Settings for a desktop: modest memory, no sockets but the loopback, and no words of a query in the log. */
    void configure(int port) throws ServerException {
        String settings = """
            # Written by Akin at every start; changes here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            superuser_reserved_connections = 3
            shared_buffers = '192MB'
            work_mem = '16MB'
            maintenance_work_mem = '128MB'
            effective_cache_size = '1GB'
            random_page_cost = 1.5
            jit = off
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            wal_level = minimal
            max_wal_senders = 0
            min_wal_size = '64MB'
            max_wal_size = '512MB'
            checkpoint_timeout = '10min'
            max_worker_processes = 8
            max_parallel_workers = 4
            max_parallel_workers_per_gather = 2
            idle_in_transaction_session_timeout = '2min'
            tcp_keepalives_idle = 60
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_min_messages = warning
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            log_autovacuum_min_duration = -1
            """.formatted(port);
        try {
            Files.writeString(data().resolve("akin.conf"), settings);
            if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
                Files.move(log(), folder.resolve("server.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ServerException("The database's folder cannot be written: " + e.getMessage(), e.toString(), e);
        }
    }

    /** The end of the server's log. */
    String logTail() {
        try {
            byte[] bytes = Files.exists(log()) ? Files.readAllBytes(log()) : new byte[0];
            int from = Math.max(0, bytes.length - LOG_TAIL);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(the server's log cannot be read: " + e.getMessage() + ")";
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        Files.deleteIfExists(passwordFile());
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        List<FileAttribute<?>> ours = posix
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : List.of();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(passwordFile(), ours.toArray(FileAttribute<?>[]::new));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        }
    }

    private static void moveWhole(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
