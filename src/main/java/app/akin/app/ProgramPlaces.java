package app.akin.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the parts of Akin lie that are not in anybody's data folder. */
final class ProgramPlaces {

    private ProgramPlaces() {}

    /** The models that ship with Akin. */
    static Path bundledModels() {
        return distribution().resolve("models");
    }

    /** The launcher says where the distribution is. */
    private static Path distribution() {
        return Path.of(System.getProperty("akin.dist", "."));
    }

    /**
     * Where the engine's native code is: an installed Akin brings it unpacked, else it is unpacked once for all libraries of
     * a person.
     */
    static Path engine() {
        Path brought = distribution().resolve("engine");
        if (Files.isDirectory(brought)) {
            return brought;
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path caches;
        if (system.contains("mac")) {
            caches = home.resolve("Library/Caches/Akin");
        } else if (system.contains("windows")) {
            caches = variable("LOCALAPPDATA").orElse(home).resolve("Akin").resolve("cache");
        } else {
            caches = variable("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("akin");
        }
        return caches.resolve("engine");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
