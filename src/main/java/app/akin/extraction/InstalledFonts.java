package app.akin.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of the fonts that this system has, by their names alone: none is opened to be found. Safe from several threads. */
final class InstalledFonts {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledFonts.class);
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 50_000;

    private static final String HOME = System.getProperty("user.home");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(HOME, ".local", "share", "fonts"),
            Path.of(HOME, ".fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("C:\\Windows\\Fonts"));

    private Optional<Map<String, Path>> found = Optional.empty();

    /** The first of some files that is there. */
    Optional<Path> first(List<String> names) {
        Map<String, Path> files = files();
        return names.stream()
                .map(name -> files.get(name.toLowerCase(Locale.ROOT)))
                .filter(path -> path != null)
                .findFirst();
    }

    private synchronized Map<String, Path> files() {
        if (found.isEmpty()) {
            Map<String, Path> files = new HashMap<>();
            PLACES.stream().filter(Files::isDirectory).forEach(place -> addAll(place, files));
            found = Optional.of(files);
        }
        return found.get();
    }

    private static void addAll(Path place, Map<String, Path> files) {
        try (Stream<Path> below = Files.walk(place, DEEPEST)) {
            below.limit(MOST_FILES)
                    .forEach(file ->
                            files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("fonts in {} cannot be listed", place, e);
        }
    }
}
