package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How things look is said in the style sheets, and there once: colours are the tokens', and no rule is left over. */
class StylesTest {

    private static final Path MAIN = Path.of(System.getProperty("akin.basedir", "."), "src", "main");

    private static final Pattern INLINE = Pattern.compile("(setStyle\\(|\\sstyle=\")");
    private static final Pattern COLOUR = Pattern.compile(
            "(#\\p{XDigit}{3,8}\\b|\\b(?:rgba?|hsba?)\\(|:[^;{}]*\\b(?:white|black|red|green|blue)\\b)");
    private static final Pattern COLOUR_IN_CODE =
            Pattern.compile("\\b(Color\\.(?:web|rgb|hsb|color|grayRgb|valueOf)\\(|Color\\.(?!TRANSPARENT)[A-Z]{2,})");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS_IN_RULE = Pattern.compile("\\.([a-z][-\\w]*)(?=[^;{}]*\\{)");
    private static final Pattern TOKEN = Pattern.compile("(-akin-[-\\w]+)\\s*:");
    private static final Pattern NAMES_IN_QUOTES = Pattern.compile("\"([-\\w ,]+)\"");

    /** Of JavaFX, AtlantaFX, ControlsFX and Ikonli, whose controls bring them along. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            ("arrow arrow-button border combo-box combo-box-popup context-menu high-thumb hyperlink ikonli-font-icon"
                + " label-container list-cell list-view low-thumb menu-button menu-item popover popup progress-bar"
                + " radio radio-button range-bar range-slider scroll-bar scroll-pane separator separator-menu-item"
                + " slider table-view text-field thumb-area toggle-button toggle-switch tooltip viewport virtual-flow")
                    .split(" "));

    @TempDir
    private Path folder;

    @Test
    void noStyleIsWrittenInlineAndNoColourOutsideTheTokens() throws IOException {
        assertThat(inline(MAIN)).isEmpty();
        assertThat(colours(MAIN)).isEmpty();
    }

    @Test
    void noStyleClassAndNoTokenIsLeftUnused() throws IOException {
        assertThat(unusedClasses(MAIN)).isEmpty();
        assertThat(unusedTokens(MAIN)).isEmpty();
    }

    @Test
    void theRulesBite() throws IOException {
        Files.writeString(
                folder.resolve("Shown.fxml"), "<Label style=\"-fx-font-size: 9\" styleClass=\"bold, pale\"/>");
        Files.writeString(
                folder.resolve("Shown.java"),
                "import javafx.scene.paint.Color; label.setStyle(it); Color.web(it); x(\"icon-\" + 12, \"large\");");
        Files.writeString(
                folder.resolve("shown.css"),
                ".bold { -fx-fill: #123456; } /* .gone { } */ .pale > .old { -fx-fill: white; } .icon-12 { } .large"
                        + " { }");
        Files.writeString(folder.resolve("tokens.css"), "* { -akin-fg: #fff; -akin-none: #000; -akin-bg: -akin-fg; }");

        assertThat(inline(folder)).containsExactly("Shown.fxml:  style=\"", "Shown.java: setStyle(");
        assertThat(colours(folder))
                .containsExactly("Shown.java: Color.web(", "shown.css: #123456", "shown.css: : white");
        assertThat(unusedClasses(folder)).containsExactly("old");
        assertThat(unusedTokens(folder)).containsExactly("-akin-bg", "-akin-none");
    }

    private static Set<String> inline(Path root) throws IOException {
        return Stream.concat(found(root, ".java", INLINE, _ -> true), found(root, ".fxml", INLINE, _ -> true))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> colours(Path root) throws IOException {
        // JavaFX's alone: what decodes pictures knows colours of its own.
        Stream<String> inCode =
                found(root, ".java", COLOUR_IN_CODE, text -> text.contains("import javafx.scene.paint"));
        return Stream.concat(inCode, found(root, ".css", COLOUR, _ -> true))
                .filter(place -> !place.startsWith("tokens.css"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unusedClasses(Path root) throws IOException {
        Set<String> used = new TreeSet<>(OF_LIBRARIES);
        for (Path file : files(root, ".java", ".fxml")) {
            NAMES_IN_QUOTES
                    .matcher(read(file))
                    .results()
                    .forEach(names -> used.addAll(List.of(names.group(1).split("[ ,]+"))));
        }
        // Code adds the rest of a name, as a size in pixels.
        List<String> begun = used.stream().filter(name -> name.endsWith("-")).toList();
        Set<String> unused = new TreeSet<>();
        for (Path file : files(root, ".css")) {
            CLASS_IN_RULE
                    .matcher(read(file))
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !used.contains(name) && begun.stream().noneMatch(name::startsWith))
                    .forEach(unused::add);
        }
        return unused;
    }

    private static Set<String> unusedTokens(Path root) throws IOException {
        String all = files(root, ".css", ".java", ".fxml").stream()
                .map(StylesTest::read)
                .collect(Collectors.joining("\n"));
        return TOKEN.matcher(all)
                .results()
                .map(token -> token.group(1))
                .filter(token -> !Pattern.compile(token + "(?![-\\w]|\\s*:)")
                        .matcher(all)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(Path root, String ending, Pattern pattern, Predicate<String> counts)
            throws IOException {
        return files(root, ending).stream()
                .filter(file -> counts.test(read(file)))
                .flatMap(file ->
                        pattern.matcher(read(file)).results().map(match -> file.getFileName() + ": " + match.group(1)));
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    /** Without what a style sheet says to people. */
    private static String read(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".css") ? COMMENT.matcher(text).replaceAll("") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
