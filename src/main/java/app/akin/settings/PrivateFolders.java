package app.akin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that only their owner may look into, where the system knows such a thing. */
final class PrivateFolders {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateFolders() {}

    /** Makes {@code folder} and what is missing above it; one that is there already keeps its permissions. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (knowsOwners(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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

    /** Takes away from others what somebody allowed them. */
    static void tighten(Path file) throws IOException {
        if (knowsOwners(file) && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
