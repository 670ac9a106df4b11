package app.akin.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures in the starter model's card mean something only if the pictures they were measured on stayed unseen. */
class TrainingNeverReadsTestSheetsTest {

    private static final Path TRAINING = Path.of("assets", "models", "starter", "training");
    private static final Set<String> MEASURING = Set.of("evaluate.py", "test_training.py");
    private static final Pattern TEST_PART = Pattern.compile("[\"'/\\\\]test[\"'/\\\\]");

    @Test
    void onlyTheEvaluationNamesTheTestSheets() throws IOException {
        List<Path> sources = sources();
        assertThat(sources)
                .extracting(source -> source.getFileName().toString())
                .contains("train.py", "data.py");
        for (Path source : sources) {
            if (!MEASURING.contains(source.getFileName().toString())) {
                assertThat(namesTestSheets(Files.readString(source)))
                        .as("%s reads test sheets", source)
                        .isFalse();
            }
        }
    }

    @Test
    void theGuardSeesEveryWayToNameThem() throws IOException {
        assertThat(namesTestSheets("read_part(data, \"test\")")).isTrue();
        assertThat(namesTestSheets("Path(data) / 'cifar100' / 'test'")).isTrue();
        assertThat(namesTestSheets("glob('cifar10/test/*.jpg')")).isTrue();
        assertThat(namesTestSheets(Files.readString(TRAINING.resolve("evaluate.py"))))
                .isTrue();
        assertThat(namesTestSheets("the latest training sheets")).isFalse();
    }

    private static boolean namesTestSheets(String source) {
        return TEST_PART.matcher(source).find();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TRAINING)) {
            return files.filter(file -> file.toString().endsWith(".py")).toList();
        }
    }
}
