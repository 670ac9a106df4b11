package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that is used has words in both languages, and no words are left that nothing uses. */
class MessagesTest {

    private static final Path CODE = Path.of("src/main/java/app/akin");
    private static final Path RESOURCES = Path.of("src/main/resources/app/akin/ui");
    private static final Pattern ASKED =
            Pattern.compile("(?:messages|words)(?:\\(\\))?(?:\\.messages\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9]+(?:\\.[-a-zA-Z0-9]+)+)\"");
    /** A beginning to which code adds the rest of the key. */
    private static final Pattern BEGINNING = Pattern.compile("\"((?:[a-zA-Z0-9]+\\.)+)\"\\s*\\+");

    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    private static Properties bundle(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> keys() {
        return Stream.of("window.properties", "pages.properties")
                .flatMap(file -> bundle(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
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
    void everyKeyThatIsUsedHasWords() {
        Set<String> used = found(CODE, ".java", ASKED);
        used.addAll(found(RESOURCES, ".fxml", IN_FXML));
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(keys()).containsAll(used);
    }

    @Test
    void noWordsAreLeftUnused() {
        Set<String> used = found(CODE, ".java", LITERAL);
        used.addAll(found(RESOURCES, ".fxml", IN_FXML));
        Set<String> unused = keys();
        unused.removeAll(used);
        Set<String> beginnings = found(CODE, ".java", BEGINNING);
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void koreanSaysEverythingThatEnglishSays() {
        for (String name : List.of("window", "pages")) {
            assertThat(bundle(name + "_ko.properties").stringPropertyNames())
                    .as(name)
                    .isEqualTo(bundle(name + ".properties").stringPropertyNames());
        }
    }

    @Test
    void everyPatternIsSoundAndUsesTheSameArguments() {
        for (String name : List.of("window", "pages")) {
            Properties korean = bundle(name + "_ko.properties");
            bundle(name + ".properties").forEach((key, english) -> {
                assertThat(english.toString())
                        .as("%s: write ’ for an apostrophe", key)
                        .doesNotContain("'");
                int arguments = new MessageFormat(english.toString()).getFormatsByArgumentIndex().length;
                String translated = korean.getProperty(key.toString());
                assertThat(new MessageFormat(translated).getFormatsByArgumentIndex().length)
                        .as(key.toString())
                        .isLessThanOrEqualTo(arguments);
            });
        }
    }

    @Test
    void aKeyWithoutWordsIsAnError() {
        assertThatThrownBy(() -> new Messages(Locale.ENGLISH).get("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void theLookForUsedKeysFindsThem() {
        Matcher asked = ASKED.matcher("messages.get(\"a.b\")  words.messages().get(\"c.d\", 1)");
        assertThat(asked.results().map(match -> match.group(1))).containsExactly("a.b", "c.d");
    }

    @Test
    void pluralsFollowTheCount() {
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(english.get("search.count", 0)).isEqualTo("No matches");
        assertThat(english.get("search.count", 1)).isEqualTo("1 match");
        assertThat(english.get("search.count", 1234)).isEqualTo("1,234 matches");
        assertThat(new Messages(Locale.KOREAN).get("search.count", 3)).isEqualTo("결과 3개");
        assertThat(new Messages(Locale.FRENCH).get("search.count", 1)).isEqualTo("1 match");
    }
}
