package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.sample.Drawing;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on: one JSON object and nothing else, three exit statuses, options on either side of the verb. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandLineIT {

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("album");

    @BeforeAll
    void index() {
        Drawing.many(folder, 1, 4);
        Drawing.write(folder.resolve("empty.png"), new byte[0]);
        assertThat(home.index(folder).failed()).hasSize(1);
    }

    @AfterAll
    void leaveNothing() {
        home.close();
    }

    @Test
    void optionsStandBeforeAndAfterTheVerb() throws Exception {
        String data = home.folder().toString();
        AkinHome elsewhere = AkinHome.create();
        try (elsewhere) {
            List<String> before = elsewhere
                    .run("--home", data, "--json", "search", "--limit", "4", "x")
                    .paths();
            List<String> after = elsewhere
                    .run("search", "--limit", "4", "x", "--json", "--home", data)
                    .paths();
            assertThat(before).hasSize(4).isEqualTo(after);
            assertThat(elsewhere.folder())
                    .as("nothing was made where nothing was asked")
                    .isEmptyDirectory();
        }
    }

    @Test
    void everyCommandPrintsOneObject() {
        assertThat(home.run("status", "--json").json().get("pictures").getAsLong())
                .isEqualTo(4);
        assertThat(home.run("models", "list", "--json").json().has("models")).isTrue();
        assertThat(home.run("--json", "doctor").json().has("checks")).isTrue();
        assertThat(home.run("doctor").out()).contains("which comes with Akin");
        JsonObject vector = home.run("embed", "--text", "a dog").json();
        assertThat(vector.getAsJsonArray("vector"))
                .hasSize(vector.get("dimension").getAsInt());
    }

    @Test
    void filesThatFailedDoNotChangeTheStatus() {
        Answer answer = home.run("index", folder.toString());
        answer.mustEndWith(0);
        assertThat(answer.out()).contains("empty.png").contains("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "search",
                "embed",
                "models",
                "nonsense",
                "search --limit 0 x",
                "search --kind film x",
                "index /proc/self",
                "index /dev/null"
            })
    void wrongUseIsStatusTwoWithWordsOnStandardError(String arguments) {
        Answer answer = home.run(arguments.split(" "));
        answer.mustEndWith(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isNotBlank();
    }

    @Test
    void aPathThatIsNotThereIsWrongUse() {
        Answer answer =
                home.run("index", "--json", home.files().resolve("nowhere").toString());
        answer.mustEndWith(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("nowhere");
    }

    @Test
    void aRunThatCannotBeDoneIsStatusOne() throws Exception {
        Path file = Files.createFile(home.files().resolve("a-file"));
        Answer answer = home.run("--home", file.resolve("below").toString(), "status", "--json");
        assertThat(answer.error().keySet()).containsExactly("error");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void anEmptyLibraryIsAnsweredAndNotAnError() {
        try (AkinHome empty = AkinHome.create()) {
            assertThat(empty.run("search", "--json", "anything").paths()).isEmpty();
        }
    }

    @Test
    void picturesAndPassagesAreToldApart() {
        assertThat(home.run("search", "--json", "--kind", "picture", "x").paths())
                .hasSize(4);
        assertThat(home.run("search", "--json", "--kind", "passage", "x").paths())
                .isEmpty();
    }

    @Test
    void vectorsComeInTheOrderGivenAndAWrongOneDoesNotStopTheOthers() {
        List<JsonObject> lines = home.run(
                        "embed",
                        "--text",
                        "a cat",
                        "--image",
                        home.files().resolve("nowhere.png").toString(),
                        "--image",
                        folder.resolve("drawing-0001.png").toString())
                .jsonLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).getAsJsonArray("tokens").size()).isGreaterThanOrEqualTo(3);
        assertThat(lines.get(1).keySet()).containsExactly("error");
        assertThat(lines.get(2).get("tokens").isJsonNull()).isTrue();
    }
}
