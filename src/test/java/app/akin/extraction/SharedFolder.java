package app.akin.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reference data beside the project, which is not part of it: tests that need it are skipped where it is
 * missing.
 */
public final class SharedFolder {

    private SharedFolder() {}

    public static Path require(String below) {
        Path shared = Path.of(Optional.ofNullable(System.getenv("AKIN_SHARED")).orElse("../shared"));
        Path folder = shared.resolve(below);
        assumeTrue(Files.exists(folder), "needs " + folder);
        return folder;
    }

    public static List<Path> files(String below) {
        try (Stream<Path> files = Files.list(require(below))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
