package app.akin.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the folder that a person chose in place of the usual one: a file of one line among the settings of all
 * programs, because it cannot lie in the folder it tells of.
 *
 * @param file where it is written; need not be there
 */
public record PlaceMemory(Path file) {

    /** That of this person on this machine. */
    public static PlaceMemory ofThisPerson() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static PlaceMemory of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.contains("mac")) {
            folder = home.resolve("Library/Preferences/Akin");
        } else if (name.contains("windows")) {
            folder = folder(environment, "APPDATA")
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve("Akin");
        } else {
            folder = folder(environment, "XDG_CONFIG_HOME")
                    .orElse(home.resolve(".config"))
                    .resolve("akin");
        }
        return new PlaceMemory(folder.resolve("library-place"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** The folder that was chosen; nothing where none was, or where what is written is no place. */
    public Optional<Path> recall() {
        try {
            Path place = Path.of(Files.readString(file).strip());
            return place.isAbsolute() ? Optional.of(place) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** @throws IOException when nothing can be written there either */
    public void remember(Path place) throws IOException {
        PrivateFolders.create(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "library-place", ".part");
        Files.writeString(part, place.toAbsolutePath() + "\n", StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
