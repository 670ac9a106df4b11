package app.akin.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The photographs that measures are taken on; they are not part of the project, so measures are skipped without them. */
final class Photographs {

    private Photographs() {}

    /** All of them, one of each thing, the thing in the name. */
    static List<Path> named() {
        Path folder = Optional.ofNullable(System.getenv("AKIN_PHOTOS"))
                .map(Path::of)
                .orElseGet(() -> shared().resolve("photos"))
                .resolve("named");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No photographs in " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("AKIN_SHARED"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("akin.basedir", "."), "../shared"));
    }
}
