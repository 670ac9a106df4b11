package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is so long that a concept must be missing, tests included, and no package so wide. */
class SizesTest {

    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"main", "test", "build"})
    void noSourceIsLongerThan300Lines(String where) throws IOException {
        assertThat(tooLong(Path.of(System.getProperty("akin.basedir", "."), "src", where, "java")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void noPackageHasMoreThan30Files(String where) throws IOException {
        assertThat(tooWide(Path.of(System.getProperty("akin.basedir", "."), "src", where, "java")))
                .isEmpty();
    }

    @Test
    void theRuleOfPackagesBites() throws IOException {
        for (int i = 0; i < 31; i++) {
            Files.createFile(Files.createDirectories(folder.resolve("wide")).resolve("Class" + i + ".java"));
        }
        for (int i = 0; i < 30; i++) {
            Files.createFile(Files.createDirectories(folder.resolve("wide").resolve("inside"))
                    .resolve("Class" + i + ".java"));
        }

        assertThat(tooWide(folder)).containsExactly("wide: 31");
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

    private static List<String> tooWide(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(held -> held.getValue() > MOST_FILES)
                    .map(held -> root.relativize(held.getKey()) + ": " + held.getValue())
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
