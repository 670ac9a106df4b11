package app.akin.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of Akin's own database: a cluster, its password and its log. Changed under the {@link FolderLock}.
 *
 * @param folder of all of them
 * @param name of the folder in it that is the cluster itself
 */
record Cluster(Path folder, String name) {

    static final String USER = "akin";

    private static final String UNFINISHED = ".new-";
    private static final int LOG_TAIL = 6_000;
    private static final long LOG_LIMIT = 2_000_000;

    Cluster(Path folder) {
        this(folder, "cluster");
    }

    Path data() {
        return folder.resolve(name);
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** Where it is put together. */
    Path unfinished() {
        return folder.resolve(name + UNFINISHED + ProcessHandle.current().pid());
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
                    ServerException.Problem.PASSWORD,
                    "The password of Akin's own database cannot be read: " + passwordFile(),
                    e.toString(),
                    e);
        }
    }

    /** Another password than before, for a cluster that is to be made. */
    void writePassword() throws ServerException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        List<FileAttribute<?>> ours = posix
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : List.of();
        try {
            Files.deleteIfExists(passwordFile());
            Files.createFile(passwordFile(), ours.toArray(FileAttribute<?>[]::new));
            // Written once and needed for ever: not to be lost with the power.
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new ServerException("The database could not be created: " + e.getMessage(), e.toString(), e);
        }
    }

    /**
     * Moves it into a folder of its own, with its password.
     *
     * @param reason begins the folder's name, which goes on with the date
     */
    Path setAside(String reason) throws IOException {
        Path aside = newFolder(reason + "-" + LocalDate.now());
        Trees.move(data(), aside.resolve("cluster"));
        if (Files.exists(passwordFile())) {
            Files.copy(passwordFile(), aside.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return aside;
    }

    private Path newFolder(String wanted) throws IOException {
        Path free = folder.resolve(wanted);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(wanted + "-" + number);
        }
        return Files.createDirectory(free);
    }

    void configure(ServerSettings settings, int port) throws ServerException {
        try {
            Files.writeString(data().resolve("akin.conf"), settings.text(port));
            if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
                Files.move(log(), folder.resolve("server.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ServerException(
                    ServerException.Problem.NOT_WRITABLE,
                    "The database's folder cannot be written: " + e.getMessage(),
                    e.toString(),
                    e);
        }
    }

    /** The end of the server's log. */
    String logTail() {
        return logSince(Math.max(0, log().toFile().length() - LOG_TAIL));
    }

    /** The server's log from a byte on; all of it where it has become shorter since. */
    String logSince(long offset) {
        try {
            byte[] log = Files.exists(log()) ? Files.readAllBytes(log()) : new byte[0];
            int from = offset > log.length ? 0 : (int) offset;
            return new String(log, from, log.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(the server's log cannot be read: " + e.getMessage() + ")";
        }
    }

    /** What a killed start left. */
    void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, name + UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                Trees.delete(leftover);
            }
        }
    }
}
