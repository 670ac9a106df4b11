package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.Answers;
import app.akin.embedding.Encoder;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder;
import app.akin.library.DatabaseChoice;
import app.akin.library.Doctor;
import app.akin.library.Library;
import app.akin.library.kept.Keeping;
import app.akin.library.models.Models;
import app.akin.library.models.PassageModels;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.search.QueryEncoder;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.pages.FakeLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words and options of {@code akin search} ask for. */
class SearchCommandTest {

    private static final int WRONG_USE = 2;
    private static final int NOTHING_FOUND = 3;

    private final List<Query> asked = new ArrayList<>();
    private List<Hit> hits = List.of(SomeHit.of("dog.jpg", 0, Band.STRONG));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void wordsAreTakenApartAsInTheWindow() {
        assertThat(run("search", "dog", "-cat", "type:picture", "in:Trips")).isZero();
        assertThat(asked.getFirst().parts())
                .containsExactly(Part.of("dog"), Part.of("cat").weighing(-1));
        assertThat(asked.getFirst().scope().kind()).contains(Kind.PICTURE);
        assertThat(asked.getFirst().scope().files().folders()).containsExactly("Trips");

        assertThat(run("search", "dog -\"black cat\" 크기:>5MB")).isZero();
        assertThat(asked.getLast().parts())
                .containsExactly(Part.of("dog"), Part.of("\"black cat\"").weighing(-1));
    }

    @Test
    void aPlainSentenceIsAskedAsItIs() {
        assertThat(run("search", "a dog - on the beach, -5 degrees: well-known"))
                .isZero();
        assertThat(asked.getFirst())
                .isEqualTo(new Query(
                        List.of(Part.of("a dog - on the beach, -5 degrees: well-known")),
                        asked.getFirst().scope(),
                        20));
    }

    @Test
    void textsAndPicturesHaveWeights() throws IOException {
        String cat = Files.createFile(folder.resolve("cat.jpg")).toString();
        String dog = Files.createFile(folder.resolve("dog.jpg")).toString();
        assertThat(run("search", "--text", "at night:0.5", "--image", cat + ":2", "--image", dog + ":-1.5"))
                .isZero();
        assertThat(asked.getFirst().parts())
                .containsExactly(new Part.Words("at night", 0.5), like(cat, 2), like(dog, -1.5));
        assertThat(run("search", "--text", "note: the end", "--text", "12:30:1"))
                .isZero();
        assertThat(asked.getLast().parts())
                .containsExactly(new Part.Words("note: the end", 1), new Part.Words("12:30", 1));
        assertThat(run("search", "--image", cat, "-dog")).isZero();
        assertThat(asked.getLast().parts())
                .containsExactly(like(cat, 1), Part.of("dog").weighing(-1));
    }

    @Test
    void aFileThatIsCalledLikeAWeightIsThatFile() throws IOException {
        Path file = Files.createFile(folder.resolve("cat:2"));

        assertThat(run("search", "--image", file.toString())).isZero();
        assertThat(run("search", "snow", "--image", file + ":-1")).isZero();
        assertThat(asked.get(0).parts()).containsExactly(like(file.toString(), 1));
        assertThat(asked.get(1).parts()).containsExactly(Part.of("snow"), like(file.toString(), -1));
    }

    @Test
    void nothingFoundIsAStatusOfItsOwnHoweverItIsPrinted() {
        hits = List.of(SomeHit.of("cat.jpg", 0, Band.WEAK));
        assertThat(run("search", "dog")).isEqualTo(NOTHING_FOUND);
        assertThat(run("search", "--all", "dog")).as("what is near is shown").isEqualTo(NOTHING_FOUND);
        assertThat(run("--json", "search", "dog")).isEqualTo(NOTHING_FOUND);
        hits = List.of();
        assertThat(run("search", "dog")).isEqualTo(NOTHING_FOUND);
    }

    @Test
    void filtersAloneFindWhateverTheyLeave() {
        hits = List.of(SomeHit.of("cat.jpg", 0, Band.WEAK));
        assertThat(run("search", "type:picture")).isZero();
        hits = List.of();
        assertThat(run("search", "type:picture")).isEqualTo(NOTHING_FOUND);
    }

    @Test
    void scriptsSeeHowTheQuestionWasUnderstood() {
        run(
                "--json",
                "search",
                "dog -cat after:2023-07 name:*.png size:<=5MB type:jpeg camera:\"Canon EOS\"",
                "--text",
                "snow:2");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"question\":{\"parts\":[{\"text\":\"dog\",\"weight\":1.0},{\"text\":\"snow\",\"weight\":2.0},"
                            + "{\"text\":\"cat\",\"weight\":-1.0}],\"filters\":{\"mediaTypes\":[\"image/jpeg\"],\"from\":\"2023-07-01\",\"name\":[\"*.png\"],\"mostBytes\":5000000,\"camera\":[\"Canon"
                            + " EOS\"]},\"limit\":20}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dog after:soon | after:soon: wants a date such as 2023, 2023-07 or 2023-07-15; between quotation"
                        + " marks it is words",
                "dog size:5MB | size:5MB: wants a size such as >5MB, <200KB or 1MB..2MB; between quotation marks it is"
                        + " words",
                "dog -type:picture | -type:picture: a filter cannot be taken away with a minus",
                "--text=cat:3 | a weight is between -2 and 2, not 3",
                "--text=cat:-1 | Say what to look for, too",
                "--limt | Unknown option: '--limt'",
                "--kind=video x | --kind is picture or passage, not video",
            })
    void whatCannotBeUnderstoodIsSaid(String arguments, String message) {
        assertThat(run(("search " + arguments).split(" "))).isEqualTo(WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(asked).isEmpty();
    }

    private static Part like(String file, double weight) {
        return new Part.Like(new Example.PictureFile(Path.of(file)), weight);
    }

    private int run(String... arguments) {
        return CommandLineInterface.run(
                arguments,
                (_, _) -> new Answering(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Writes down what is asked and finds what it is told to. */
    private final class Answering implements Services {

        @Override
        public Search search(Query query) {
            asked.add(query);
            EmbeddingSpace space =
                    new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);
            return question -> new SearchResult(question, space, hits, Duration.ZERO, Duration.ZERO, 0);
        }

        @Override
        public IndexReport index(List<Path> paths, Consumer<IndexProgress> progress, VectorBuilder.Progress building) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answers answers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Encoder encoder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryEncoder queryEncoder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Library library() {
            return new FakeLibrary() {
                @Override
                public List<Hit> recent(Scope scope, int offset, int limit) {
                    return hits;
                }
            };
        }

        @Override
        public Keeping keeping() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Models models() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PassageModels passageModels() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalLong passagesLeft() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DatabaseChoice database() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Doctor doctor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
