package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.remote.EmbeddingServer;
import app.akin.embedding.remote.Synonyms;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A model that reads passages and that another program runs, from the terminal: added, chosen, killed, away, put aside. */
final class RemoteModelIT {

    private static final String KEY = "sk-proof-0123456789abcdef";
    private static final String QUESTION = "unpaid invoice";
    private static final int LETTERS = 240;

    /** Near to the question, and not what is asked for. */
    private static final List<String> OTHERS = List.of(
            "Prices of bread, milk and cheese at the market.",
            "Please send the parcel with the documents today.",
            "The bank opens at nine and closes at five.",
            "A receipt for a new lamp and two chairs.",
            "Money does not grow on trees, said the accountant.",
            "The contract was signed by both companies.",
            "Tickets can be paid in cash or by card.",
            "An empty wallet was found in the park.");

    @Test
    void passagesAreReadByItAndAKillLosesNothing() throws IOException {
        try (AkinHome home = AkinHome.create();
                EmbeddingServer server = EmbeddingServer.start(Synonyms::of)) {
            Path folder = letters(home);
            assertThat(home.index(folder).indexed()).isEqualTo(LETTERS);
            choose(home, server);

            killInTheMiddle(home, server, folder);
            server.behave();
            assertThat(home.index(folder).unchanged()).isEqualTo(LETTERS);

            JsonObject status = home.run("status", "--json").json();
            assertThat(status.get("passageModel").getAsString()).isEqualTo("remote-words");
            assertThat(status.get("passageModelLeft").getAsLong()).isZero();
            List<String> sent = server.texts().subList(1, server.texts().size());
            assertThat(new HashSet<>(sent)).hasSize(LETTERS);
            assertThat(sent.size() - LETTERS)
                    .as("sent twice: what was under way")
                    .isLessThanOrEqualTo(64);
            assertThat(first(home)).isEqualTo("right.txt");
            assertThat(server.texts()).as("it was asked").contains(QUESTION);

            whenItIsAway(home, server, folder);
            home.run("models", "use", "none", "--for", "passages").mustEndWith(2);
            home.run("models", "use", "eyes", "--for", "passages").mustEndWith(2);
            home.run("models", "use", "multilingual-e5-small", "--for", "passages")
                    .mustEndWith(0);
            home.index(folder);
            int asked = server.requests().size();
            first(home);
            assertThat(server.requests()).as("put aside, nothing is sent").hasSize(asked);
            theKeyIsNowhereElse(home);
        }
    }

    private static Path letters(AkinHome home) {
        Path folder = home.files().resolve("letters");
        for (int i = 1; i < LETTERS; i++) {
            String text = i <= OTHERS.size() ? OTHERS.get(i - 1) : "On day " + i + " we walked along river " + i + ".";
            write(folder.resolve("letter " + i + ".txt"), text);
        }
        write(folder.resolve("right.txt"), "The bill for the electricity of last winter is still owed.");
        return folder;
    }

    private static void write(Path file, String text) {
        Drawing.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(AkinHome home, EmbeddingServer server) throws IOException {
        Path key = Files.writeString(home.files().resolve("key"), KEY + "\n");
        String[] adding = {
            "models", "add", "--address", server.address().toString(), "--model", "words", "--key-file", key.toString()
        };
        Answer unasked = home.run(adding).mustEndWith(2);
        assertThat(unasked.err()).contains("would be sent to " + server.address());
        assertThat(server.requests()).as("nothing is sent before that").isEmpty();

        String[] agreed = Stream.concat(Stream.of(adding), Stream.of("--agree")).toArray(String[]::new);
        assertThat(home.run(agreed).mustEndWith(0).out()).contains("remote-words", "64 dimensions");
        home.run("models", "use", "remote-wards", "--for", "passages").mustEndWith(2);
        home.run("models", "use", "remote-words", "--for", "passages").mustEndWith(0);
        assertThat(home.run("models", "list").mustEndWith(0).out())
                .contains("words (localhost)", "Passages are read by words (localhost)");
    }

    private static void killInTheMiddle(AkinHome home, EmbeddingServer server, Path folder) {
        int before = server.requests().size();
        server.behave((self, exchange, asked, number) -> {
            pause(number - before > 4 ? Duration.ofMinutes(1) : Duration.ofMillis(50));
            EmbeddingServer.answer(self, exchange, asked, number);
        });
        RunningAkin run = home.start("index", "--json", folder.toString());
        Await.until(
                Duration.ofMinutes(2), "five batches", () -> server.requests().size() - before >= 5);
        run.kill();
        JsonObject status = home.run("status", "--json").json();
        assertThat(status.get("passageModelLeft").getAsLong()).isBetween(1L, LETTERS - 64L);
    }

    private static void whenItIsAway(AkinHome home, EmbeddingServer server, Path folder) {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 401, KEY));
        write(folder.resolve("late.txt"), "A late letter about the harbour.");
        Answer index = home.run("index", "--json", folder.toString());
        assertThat(index.report().indexed()).isEqualTo(1);
        assertThat(index.err())
                .contains("found by their words alone until the next run", "localhost does not accept the key");
        Answer search = home.run("search", "--json", "late letter harbour");
        assertThat(search.paths().getFirst()).endsWith("late.txt");
        assertThat(search.err()).contains("passages were found by their words alone");
        assertThat(search.found().keySet())
                .containsExactly("question", "space", "encodeMillis", "rankMillis", "above", "stacked", "hits");
        server.behave();
    }

    private static void theKeyIsNowhereElse(AkinHome home) throws IOException {
        Path keys = home.folder().resolve("remote-models.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.walk(home.folder().getParent())) {
            List<Path> holders = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.folder().resolve("postgres")))
                    .filter(RemoteModelIT::holdsTheKey)
                    .toList();
            assertThat(holders).containsExactlyInAnyOrder(keys, home.files().resolve("key"));
        }
        home.run("models", "remove", "remote-words").mustEndWith(0);
        assertThat(holdsTheKey(keys)).isFalse();
    }

    private static boolean holdsTheKey(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(KEY);
        } catch (IOException e) {
            return false;
        }
    }

    private static String first(AkinHome home) {
        String path = home.run("search", "--json", QUESTION).paths().getFirst();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
