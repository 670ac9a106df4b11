package app.akin.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Akin keeps what is its own: the database, models, the log and the settings.
 *
 * @param root absolute; made by {@link #prepare()} when it is missing
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The folder of this person on this machine: {@code chosen} ({@code --home}) when there is one, else AKIN_HOME, else what
     * was chosen once in place of the usual one.
     */
    public static DataFolder locate(Optional<Path> chosen) {
        return locate(chosen, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static DataFolder locate(Optional<Path> chosen, Map<String, String> environment, String system, Path home) {
        return new DataFolder(chosen.or(() -> folder(environment, "AKIN_HOME"))
                .or(PlaceMemory.of(environment, system, home)::recall)
                .orElseGet(() -> usual(environment, system.toLowerCase(Locale.ROOT), home)));
    }

    /** Whether a person has named this place, now or before, so that its risks are known. */
    public static boolean isChosen(Optional<Path> chosen) {
        return chosen.isPresent()
                || folder(System.getenv(), "AKIN_HOME").isPresent()
                || PlaceMemory.ofThisPerson().recall().isPresent();
    }

    private static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Akin");
        }
        if (system.contains("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Akin");
        }
        // The XDG rules: a relative path is to be ignored.
        return folder(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local/share"))
                .resolve("akin");
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** The private database cluster and what belongs to it. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Installed models, a folder each, named by id. */
    public Path models() {
        return root.resolve("models");
    }

    /** What can be computed again: may be deleted at any time. */
    public Path cache() {
        return root.resolve("cache");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path settings() {
        return root.resolve("settings.json");
    }

    /** By which a library that several computers share knows this data folder. */
    public Path desk() {
        return root.resolve("desk");
    }

    /** Models elsewhere and their keys; for the owner's eyes alone. */
    public Path remoteModels() {
        return root.resolve("remote-models.json");
    }

    /** The language model that writes answers, its key, and what a person agreed to; for the owner's eyes alone. */
    public Path answerModel() {
        return root.resolve("answer-model.json");
    }

    /**
     * Makes the folders, readable by their owner alone, and tries whether they can be written to.
     *
     * @return what is wrong with the place, or nothing; blocks on a disk that does not answer
     */
    public Optional<PlaceProblem> prepare() {
        return new PlaceCheck(this).run();
    }
}
