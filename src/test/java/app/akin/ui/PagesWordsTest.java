package app.akin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the pages: the same keys in both languages, none missing, none left over. */
class PagesWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/app/akin/ui");
    /** The window's own, and the application's, which raises banners with words of the window. */
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/app/akin/ui"), Path.of("src/main/java/app/akin/app"));

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)[,}]");

    private static Properties words(String name) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> holes(String pattern) {
        return HOLE.matcher(pattern)
                .results()
                .map(hole -> hole.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String everything(Path folder, String... endings) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .map(PagesWordsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndFillTheSameHoles() {
        Properties english = words("pages.properties");
        Properties korean = words("pages_ko.properties");
        assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(holes(korean.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    @Test
    void everyPatternCanBeRead() {
        for (String name : List.of("pages.properties", "pages_ko.properties")) {
            words(name).forEach((key, pattern) -> {
                assertThat(new MessageFormat(pattern.toString(), Locale.ENGLISH))
                        .as("%s", key)
                        .isNotNull();
                assertThat(pattern.toString()).as("%s", key).doesNotContain("'").doesNotContain("!");
            });
        }
    }

    @Test
    void everyKeyIsUsed() {
        String used =
                SOURCES.stream().map(folder -> everything(folder, ".java")).collect(Collectors.joining())
                        + everything(RESOURCES, ".fxml");
        for (String key : words("pages.properties").stringPropertyNames()) {
            // These are put together from a name: keys.find and keys.find.keys, failures.group.large.
            boolean built = key.startsWith("keys.") && used.contains('"' + key.split("\\.")[1] + '"')
                    || key.startsWith("failures.group.") && used.contains('"' + key.split("\\.")[2] + '"');
            assertThat(built || used.contains('"' + key + '"') || used.contains("%" + key + '"'))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void everyKeyThatIsUsedHasWords() {
        Set<String> known = new TreeSet<>(words("pages.properties").stringPropertyNames());
        known.addAll(words("window.properties").stringPropertyNames());
        Matcher used = Pattern.compile("\"%([a-z][\\w.]+)\"|messages\\s*\\.get\\(\\s*\"([a-z][\\w.]*\\.[\\w.]*\\w)\"")
                .matcher(SOURCES.stream()
                                .map(folder -> everything(folder, ".java"))
                                .collect(Collectors.joining())
                        + everything(RESOURCES, ".fxml"));
        assertThat(used.results().map(match -> match.group(1) == null ? match.group(2) : match.group(1)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known).contains(key));
    }
}
