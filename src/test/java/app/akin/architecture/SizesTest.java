package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is so long that a concept must be missing, tests included. */
class SizesTest {

    private static final int MOST_LINES = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"main", "test", "build"})
    void noSourceIsLongerThan300Lines(String where) throws IOException {
        assertThat(tooLong(Path.of(System.getProperty("akin.basedir", "."), "src", where, "java")))
                .isEmpty();
    }

    @Test
    void theRuleBites() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("inside")).resolve("Long.java"), "\n".repeat(301));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(300));

        assertThat(tooLong(folder)).containsExactly("Long.java: 301");
    }

    private static List<String> tooLong(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file.getFileName() + ": " + lines(file))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
