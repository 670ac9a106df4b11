package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code tools/where.sh} answers whoever looks for a place to start. */
@DisabledOnOs(OS.WINDOWS)
class WhereTest {

    @Test
    void sentencesThatHaveTheWordWholeComeBeforeThoseThatHaveItWithinAnother() throws Exception {
        List<String> lock = where(0, "lock");

        assertThat(lock.indexOf(sentenceOf("answer/writing/Block", lock)))
                .isGreaterThan(lock.indexOf(sentenceOf("store/server/FolderLock", lock)));
    }

    @Test
    void anotherFormOfAWordIsFoundWhereTheWordIsNot() throws Exception {
        assertThat(where(0, "scanned")).anyMatch(line -> line.startsWith("files/RootScan: "));
        assertThat(where(0, "dragged", "mouse")).anyMatch(line -> line.startsWith("ui/search/wall/WallMouse: "));
    }

    @Test
    void aRowOfWhereToStartComesBeforeAnyClass() throws Exception {
        List<String> quickLook = where(0, "quick", "look");

        assertThat(quickLook.subList(0, quickLook.indexOf("")))
                .anyMatch(row -> row.contains("ui/search/details: WholeFace"));
        assertThat(where(0, "patience").getFirst()).startsWith("patience with a model elsewhere");
    }

    @Test
    void oneWordTooManyDoesNotHideWhatHasTheOthers() throws Exception {
        assertThat(where(0, "statement", "marmalade")).anyMatch(line -> line.startsWith("store/sql/Statements: "));
    }

    @Test
    void whatNoClassSaysOfItselfIsLookedForInTheTexts() throws Exception {
        assertThat(where(0, "sslrootcert"))
                .contains("src/main/java/app/akin/store/server/ServerAddress.java")
                .allMatch(line -> line.startsWith("src/main/"));
        assertThat(where(1, "nowhere-at-all")).isEmpty();
    }

    private static String sentenceOf(String file, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(file + ": "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> where(int status, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("bash", System.getProperty("akin.basedir", ".") + "/tools/where.sh"),
                        Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(status);
        return said.lines().toList();
    }
}
