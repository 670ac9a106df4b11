package app.akin.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folders that are there only as the place of a drive. When the drive is away such a folder is readable and empty;
 * taken at
 * its word, everything on the drive would count as deleted.
 *
 * @param missing places that the system's table names and where nothing is mounted now
 */
record MountTable(Set<Path> missing) {

    private static final Path WANTED = Path.of("/etc/fstab");
    private static final Path PRESENT = Path.of("/proc/self/mounts");

    static MountTable ofThisMachine() {
        return Files.isReadable(WANTED) && Files.isReadable(PRESENT) ? read(WANTED, PRESENT) : new MountTable(Set.of());
    }

    /** An unreadable table names no place: then only a folder that is not there counts as offline. */
    static MountTable read(Path wanted, Path present) {
        try {
            Set<Path> missing = new HashSet<>(places(wanted));
            missing.removeAll(places(present));
            return new MountTable(Set.copyOf(missing));
        } catch (IOException e) {
            return new MountTable(Set.of());
        }
    }

    boolean isDriveMissingAt(Path folder) {
        return missing.contains(folder.toAbsolutePath().normalize());
    }

    private static Set<Path> places(Path table) throws IOException {
        return Files.readAllLines(table, StandardCharsets.ISO_8859_1).stream()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(fields -> fields.size() >= 3 && !fields.getFirst().startsWith("#"))
                .map(fields -> fields.get(1))
                .filter(place -> place.startsWith("/") && place.length() > 1)
                .map(place -> Path.of(withoutEscapes(place)))
                .collect(Collectors.toSet());
    }

    /** Blanks are written as octal numbers in both tables. */
    private static String withoutEscapes(String place) {
        return place.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }
}
