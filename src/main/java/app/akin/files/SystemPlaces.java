package app.akin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders in which the system shows itself as files: nothing there was put there by a person. */
final class SystemPlaces {

    private static final List<Path> PLACES =
            List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"), Path.of("/run"));
    /** Where programs share memory, and drives are shown. */
    private static final List<Path> BUT_NOT = List.of(Path.of("/dev/shm"), Path.of("/run/media"), Path.of("/run/user"));

    private SystemPlaces() {}

    static boolean contains(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        return PLACES.stream().anyMatch(absolute::startsWith)
                && BUT_NOT.stream().noneMatch(absolute::startsWith);
    }

    /** The same for what a link leads to. */
    static boolean isBehind(Path link) {
        try {
            return contains(link) || Files.exists(link) && contains(link.toRealPath());
        } catch (IOException e) {
            // What cannot be followed is told elsewhere.
            return false;
        }
    }
}
