package app.akin.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that only their owner may look into, where the system knows such a thing. */
public final class PrivateFolders {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFolders() {}

    /** Makes {@code folder} and what is missing above it; one that is there already keeps its permissions. */
    public static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (knowsOwners(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty file for what only its owner may read, under a name that nothing has yet. */
    static Path createFile(Path folder, String beginning) throws IOException {
        return knowsOwners(folder)
                ? Files.createTempFile(folder, beginning, ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(folder, beginning, ".part");
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        create(folder);
        Path part = createFile(folder, "private");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes the file, empty, with its folder, unless it is there. */
    public static void createLog(Path file) throws IOException {
        create(file.toAbsolutePath().getParent());
        if (!Files.exists(file) && knowsOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        tighten(file);
    }

    /** Takes away from others what they were allowed in a folder and of the files right in it, as far as it is ours. */
    static void tightenAll(Path folder) {
        if (!knowsOwners(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            if (!Files.getPosixFilePermissions(folder).equals(OWNERS_FOLDER)) {
                Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
            }
            for (Path file : files) {
                tighten(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // it belongs to somebody else, who decides
        }
    }

    /** Takes away from others what somebody allowed them. */
    static void tighten(Path file) throws IOException {
        if (knowsOwners(file)
                && Files.exists(file)
                && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
