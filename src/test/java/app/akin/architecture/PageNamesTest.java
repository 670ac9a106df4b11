package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class that a page for contributors names is there, where the page says, and has the method that it names. */
class PageNamesTest {

    private static final Path BASE = Path.of(System.getProperty("akin.basedir", "."));
    private static final Pattern NAME =
            Pattern.compile("`(?<type>(?:[a-z]+[./])*[A-Z]\\w+)(?:\\.(?<method>[a-z]\\w+))?`");

    @Test
    void theMapNamesWhatIsThere() throws IOException {
        assertThat(missing(Files.readString(BASE.resolve("docs").resolve("architecture.md"))))
                .isEmpty();
    }

    @Test
    void theListOfFaultsNamesTestsThatAreThere() throws IOException {
        assertThat(missing(Files.readString(BASE.resolve("docs").resolve("faults.md"))))
                .isEmpty();
    }

    /** The rules before the tables speak of names that no class has. */
    @Test
    void theTablesOfWhereToStartNameWhatIsThere() throws IOException {
        String page = Files.readString(BASE.resolve("CONTRIBUTING.md"));

        assertThat(missing(page.substring(page.indexOf("## Where to start")))).isEmpty();
    }

    @Test
    void theRuleBites() throws IOException {
        String page =
                "`PageNamesTest.theRuleBites`, `architecture.PageNamesTest`, `store/PageNamesTest`, `NobodyBuilder`, "
                        + "`SizesTest.nobodyCalls`";

        assertThat(missing(page))
                .containsExactly("`store/PageNamesTest`", "`NobodyBuilder`", "`SizesTest.nobodyCalls`");
    }

    private static List<String> missing(String page) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(BASE.resolve("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> missing = new ArrayList<>();
        Matcher names = NAME.matcher(page);
        while (names.find()) {
            Path file = Path.of(names.group("type").replace('.', '/') + ".java");
            Optional<Path> source =
                    sources.stream().filter(each -> each.endsWith(file)).findFirst();
            if (source.isEmpty() || !has(source.get(), Optional.ofNullable(names.group("method")))) {
                missing.add(names.group());
            }
        }
        return missing;
    }

    private static boolean has(Path source, Optional<String> method) throws IOException {
        return method.isEmpty() || Files.readString(source).contains(" " + method.get() + "(");
    }
}
