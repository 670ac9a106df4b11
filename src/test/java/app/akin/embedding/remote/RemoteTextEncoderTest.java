package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.akin.embedding.EncodingException;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RemoteModel;
import app.akin.model.RemoteProtocol;
import app.akin.model.Secret;
import app.akin.model.UnitVector;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model elsewhere gives the right vectors for the right texts or says plainly why not, and its key stays its own. */
@Timeout(60)
class RemoteTextEncoderTest {

    private static final int DIMENSION = 8;
    private static final Secret KEY = Secret.of("sk-test-0123456789abcdefghijklmnop");
    private static final RemoteLimits SHORT = new RemoteLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(20),
            Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private EmbeddingServer server;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddingServer.start(RemoteTextEncoderTest::letters);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Not of length 1, as some servers' vectors are not. */
    private static float[] letters(String text) {
        float[] parts = new float[DIMENSION];
        text.chars().forEach(letter -> parts[letter % DIMENSION] += 3);
        return parts;
    }

    @ParameterizedTest
    @EnumSource(RemoteProtocol.class)
    void everyTextGetsItsOwnVectorOfLengthOne(RemoteProtocol protocol) throws Exception {
        List<String> texts =
                IntStream.range(0, 250).mapToObj(i -> "text number " + i).toList();
        try (RemoteTextEncoder encoder = encoder(protocol)) {
            List<UnitVector> vectors = encoder.encodePassages(texts);

            assertThat(vectors).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(vectors.get(i).cosine(UnitVector.normalised(letters(texts.get(i)))))
                        .isCloseTo(1, within(1e-6));
            }
            assertThat(server.texts()).isEqualTo(texts);
            assertThat(server.requests()).hasSize(3);
            assertThat(server.keys()).containsOnly("Bearer " + KEY.reveal());
        }
    }

    @Test
    void anEncryptedServerIsSpokenToWithAKnownCertificateAlone() throws Exception {
        try (EmbeddingServer encrypted = EmbeddingServer.encrypted(folder, RemoteTextEncoderTest::letters)) {
            RemoteModel model = encrypted.model(RemoteProtocol.OPENAI, DIMENSION);
            try (var trusting =
                            new RemoteTextEncoder(model, new RemoteClient(model, KEY, SHORT, encrypted.trusting()));
                    var stranger = new RemoteTextEncoder(model, new RemoteClient(model, KEY, SHORT))) {
                assertThat(trusting.encodePassages(List.of("a"))).hasSize(1);
                assertThatThrownBy(() -> stranger.encodePassages(List.of("a")))
                        .hasMessage("The connection to localhost is not safe: its certificate was not accepted");
            }
            assertThat(encrypted.requests()).hasSize(1);
        }
    }

    @Test
    void openAiIsAskedForDimensionsOnlyWhereTheyAreShortened() throws Exception {
        RemoteModel whole = server.model(RemoteProtocol.OPENAI, DIMENSION);
        RemoteModel cut = new RemoteModel("cut", RemoteProtocol.OPENAI, server.address(), "words", DIMENSION, true);
        try (var encoder = encoder(whole);
                var shortened = encoder(cut)) {
            encoder.encodeQuery("a");
            shortened.encodeQuery("a");
        }
        assertThat(server.requests().get(0).has("dimensions")).isFalse();
        assertThat(server.requests().get(1).get("dimensions").getAsInt()).isEqualTo(DIMENSION);
        assertThat(server.requests().get(1).get("encoding_format").getAsString())
                .isEqualTo("float");
    }

    @Test
    void openAiItselfIsAskedForBase64() {
        RemoteModel home = new RemoteModel(
                "r", RemoteProtocol.OPENAI, RemoteProtocol.OPENAI.home(), "text-embedding-3-small", 1536, false);
        JsonObject request = new OpenAiDialect().request(home, List.of("a"), Purpose.PASSAGE);
        assertThat(request.get("encoding_format").getAsString()).isEqualTo("base64");
        assertThat(new OpenAiDialect().endpoint(home)).hasToString("https://api.openai.com/v1/embeddings");
    }

    @Test
    void cohereIsToldWhatATextIsFor() throws Exception {
        try (var encoder = encoder(RemoteProtocol.COHERE)) {
            encoder.encodePassages(List.of("a passage"));
            encoder.encodeQuery("a question");
        }
        assertThat(server.requests())
                .extracting(request -> request.get("input_type").getAsString())
                .containsExactly("search_document", "search_query");
    }

    @Test
    void cohereMayAnswerInTheOlderForm() throws Exception {
        server.behave((self, exchange, asked, number) ->
                EmbeddingServer.send(exchange, 200, "{\"embeddings\":[[1,0,0,0,0,0,0,0],[0,1,0,0,0,0,0,0]]}"));
        try (var encoder = encoder(RemoteProtocol.COHERE)) {
            assertThat(encoder.encodePassages(List.of("a", "b")).get(1).values()[1])
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void vectorsAreOrderedByTheirIndex(boolean base64) throws Exception {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(
                exchange,
                200,
                EmbeddingServer.openAi(
                        EmbeddingServer.texts(asked).stream()
                                .map(RemoteTextEncoderTest::letters)
                                .toList(),
                        base64,
                        true)));
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            List<UnitVector> vectors = encoder.encodePassages(List.of("aaa", "bbb", "ccc"));
            assertThat(vectors)
                    .containsExactly(
                            UnitVector.normalised(letters("aaa")),
                            UnitVector.normalised(letters("bbb")),
                            UnitVector.normalised(letters("ccc")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aBusyServiceIsAskedAgain(int status) throws Exception {
        server.behave((self, exchange, asked, number) -> {
            if (number < 3) {
                EmbeddingServer.send(exchange, status, "{\"error\":{\"message\":\"slow down\"}}");
            } else {
                EmbeddingServer.answer(self, exchange, asked, number);
            }
        });
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            assertThat(encoder.encodePassages(List.of("a"))).hasSize(1);
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aServiceThatAsksForATimeIsLeftAloneForIt() throws Exception {
        server.behave((self, exchange, asked, number) -> {
            if (number == 1) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                EmbeddingServer.send(exchange, 429, "{}");
            } else {
                EmbeddingServer.answer(self, exchange, asked, number);
            }
        });
        long start = System.nanoTime();
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            encoder.encodePassages(List.of("a"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void aServiceThatAsksForHoursIsAway() throws Exception {
        server.behave((self, exchange, asked, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            EmbeddingServer.send(exchange, 429, "{}");
        });
        assertThat(failure("a").isAway()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServiceThatNeverRecoversIsAwayAfterTheTries() throws Exception {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 500, ""));
        EncodingException failure = failure("a");
        assertThat(failure.isAway()).isTrue();
        assertThat(failure).hasMessage("localhost cannot answer at the moment (answer 500)");
        assertThat(server.requests()).hasSize(SHORT.tries());
    }

    @Test
    void aQuestionIsAskedOnce() throws Exception {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(exchange, 503, ""));
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            assertThatThrownBy(() -> encoder.encodeQuery("a")).isInstanceOf(EncodingException.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aQuestionThatWasAnsweredIsNotSentAgain() throws Exception {
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            assertThat(encoder.encodeQuery("the cat")).isEqualTo(encoder.encodeQuery(" the cat "));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aStalledServiceIsAway() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        server.behave((self, exchange, asked, number) -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        });
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            assertThatThrownBy(() -> encoder.encodeQuery("a"))
                    .hasMessage("localhost cannot be reached: no answer within 2 seconds");
        } finally {
            over.countDown();
        }
    }

    @Test
    void cancellingBreaksOffAtOnceAndSoDoesClosing() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        server.behave((self, exchange, request, number) -> {
            asked.countDown();
            await(over);
        });
        Cancellation cancellation = new Cancellation();
        try (TaskRunner threads = new TaskRunner("test", 2);
                var encoder = encoder(RemoteProtocol.OPENAI)) {
            CompletableFuture<?> cancelled = threads.submit(() -> encoder.encodePassages(List.of("a"), cancellation));
            CompletableFuture<?> closed = threads.submit(() -> encoder.encodePassages(List.of("b")));
            asked.await();
            cancellation.cancel();
            assertThatThrownBy(() -> cancelled.get(1, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            Runnable ending = encoder::close;
            ending.run();
            assertThatThrownBy(() -> closed.get(1, TimeUnit.SECONDS)).hasRootCauseMessage("The model was closed");
        } finally {
            over.countDown();
        }
    }

    @Test
    void vectorsOfAnotherDimensionAreRefused() throws Exception {
        server.behave((self, exchange, asked, number) ->
                EmbeddingServer.send(exchange, 200, "{\"data\":[{\"index\":0,\"embedding\":[1,0,0]}]}"));
        EncodingException failure = failure("a");
        assertThat(failure.isAway()).isTrue();
        assertThat(failure).hasMessageContaining("vectors of 3 parts came, not of 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"NaN\"", "null", "1e99", "Infinity", "\"x\"", "[]"})
    void aVectorThatIsNotFiniteNamesItsText(String part) throws Exception {
        server.behave((self, exchange, asked, number) -> EmbeddingServer.send(
                exchange,
                200,
                "{\"data\":[{\"index\":0,\"embedding\":[1,0,0,0,0,0,0,0]},{\"index\":1,\"embedding\":[" + part
                        + ",0,0,0,0,0,0,0]}]}"));
        EncodingException failure = failure("a", "b");
        assertThat(failure.isAway()).isFalse();
        assertThat(failure.item()).hasValue(1);
    }

    @Test
    void aZeroVectorNamesItsText() throws Exception {
        server.behave((self, exchange, asked, number) ->
                EmbeddingServer.send(exchange, 200, "{\"data\":[{\"embedding\":[0,0,0,0,0,0,0,0]}]}"));
        assertThat(failure("a").item()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":{\"message\":\"Incorrect API key provided: KEY\"}} | localhost does not accept the"
                        + " key (answer 401)",
                "403 | {} | localhost does not accept the key (answer 403)",
                "404 | {\"error\":{\"message\":\"model not found\"}} | localhost knows no model words, or the address"
                        + " is not quite right (answer 404): model not found",
                "400 | {\"error\":{\"code\":\"model_not_found\",\"message\":\"no such model\"}} | localhost knows no"
                        + " model words, or the address is not quite right (answer 400): no such model",
                "400 | {\"message\":\"bad text KEY\"} | localhost refused the text: bad text •••",
                "429 | {\"error\":{\"code\":\"insufficient_quota\"}} | The account at localhost has no credit left",
                "402 | | The account at localhost has no credit left",
                "302 | | localhost points to another address. Akin does not follow it, because of the key",
                "511 | <html> | What answered instead of localhost is a web page, such as a network's sign-in page, or"
                        + " the address is not a model's",
                "200 | <html>sign in</html> | What answered instead of localhost is a web page, such as a network's"
                        + " sign-in page, or the address is not a model's",
                "200 | {\"hello\":1} | What localhost answered cannot be used: there is no list called data",
                "200 | {\"data\":[]} | What localhost answered cannot be used: 0 vectors came for 1 texts",
                "200 | {\"data\":[{\"index\":7,\"embedding\":[1]}]} | What localhost answered cannot be used: two"
                        + " vectors claim the same place, or one that does not exist",
                "200 | {\"data\":[{\"index\":0}]} | What localhost answered cannot be used: a vector is missing"
            })
    void everyRefusalIsSaidPlainlyAndAtOnce(int status, String body, String words) throws Exception {
        String sent = body == null ? "" : body.replace("KEY", KEY.reveal());
        server.behave((self, exchange, asked, number) -> {
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "http://localhost:1/elsewhere");
            }
            EmbeddingServer.send(exchange, status, sent);
        });
        assertThat(failure("a")).hasMessage(words);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aWebPageIsKnownByItsType() throws Exception {
        server.behave((self, exchange, asked, number) ->
                EmbeddingServer.send(exchange, 200, "text/html; charset=utf-8", "{\"data\":[]}"));
        assertThat(failure("a")).hasMessageContaining("is a web page");
    }

    @Test
    void nobodyThereIsAway() throws Exception {
        server.close();
        EncodingException failure = failure("a");
        assertThat(failure.isAway()).isTrue();
        assertThat(failure).hasMessageStartingWith("localhost cannot be reached: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 402, 404, 429, 500})
    void theKeyIsInNoMessageAndNoTrace(int status) throws Exception {
        server.behave((self, exchange, asked, number) -> {
            exchange.getResponseHeaders().set("Location", "/" + KEY.reveal());
            EmbeddingServer.send(
                    exchange,
                    status,
                    "{\"error\":{\"message\":\"you sent " + KEY.reveal() + "\",\"code\":\"" + KEY.reveal() + "\"}}");
        });
        StringWriter trace = new StringWriter();
        failure("a").printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain(KEY.reveal());
        assertThat(KEY.toString()).doesNotContain("sk-");
        assertThat(List.of(KEY).toString()).isEqualTo("[•••]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-a b", "sk-a\nX-Other: b", "ключ"})
    void aKeyThatCannotBeSentIsNotRepeated(String typed) {
        assertThatThrownBy(() -> Secret.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.openai.com/v1",
                "http://127.0.0.1.example.com/v1",
                "http://localhost.example.com/v1",
                "http://localhost@example.com/v1",
                "http://192.168.1.7:11434/v1",
                "ftp://localhost/v1",
                "file:///etc/passwd",
                "localhost:11434/v1",
                "https://name:word@example.com",
                "https://example.com/v1?key=1",
                "https://",
                "",
                "a b"
            })
    void wordsAreSentNowhereWithoutEncryptionButToThisComputer(String address) {
        assertThatThrownBy(() -> RemoteAddress.parse(address)).isInstanceOf(RemoteRefusedException.class);
    }

    @Test
    void evenAModelThatWasStoredIsNotSentToAnOpenAddress() {
        RemoteModel open = new RemoteModel(
                "r", RemoteProtocol.OPENAI, URI.create("http://example.com/v1"), "words", DIMENSION, false);
        assertThatThrownBy(() -> new RemoteTextEncoder(open, KEY)).isInstanceOf(RemoteRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434/v1/",
                "http://127.0.0.1:8080/v1",
                "http://[::1]:80/v1",
                "https://api.cohere.com/v2"
            })
    void thisComputerAndEncryptedPlacesAreFine(String address) throws Exception {
        assertThat(RemoteAddress.parse(address).toString()).isEqualTo(address.replaceFirst("/$", ""));
    }

    @Test
    void aTrialFindsTheDimensionAndSendsOneHarmlessSentence() throws Exception {
        RemoteModel unknown = server.model(RemoteProtocol.OPENAI, 1);
        assertThat(RemoteTrial.dimension(unknown, KEY)).isEqualTo(DIMENSION);
        assertThat(server.texts()).containsExactly("A cat sleeps on a chair.");
    }

    @Test
    void aTrialNoticesAServerThatDoesNotShorten() {
        RemoteModel shortened =
                new RemoteModel("r", RemoteProtocol.OPENAI, server.address(), "words", DIMENSION / 2, true);
        assertThatThrownBy(() -> RemoteTrial.dimension(shortened, KEY))
                .isInstanceOf(RemoteRefusedException.class)
                .hasMessageContaining("gives vectors of 8 parts, and not of 4");
    }

    @Test
    void modelsOfOtherNamesPlacesAndDimensionsAreOtherSpaces() throws Exception {
        List<RemoteModel> models = new ArrayList<>();
        for (URI address : List.of(URI.create("http://localhost:1/v1"), URI.create("http://localhost:2/v1"))) {
            for (int dimension : List.of(256, 512)) {
                for (String name : List.of("one", "two")) {
                    models.add(new RemoteModel("r", RemoteProtocol.OPENAI, address, name, dimension, true));
                }
            }
        }
        Set<EmbeddingSpace> spaces = new HashSet<EmbeddingSpace>();
        for (RemoteModel model : models) {
            try (var encoder = encoder(model)) {
                spaces.add(encoder.space());
            }
        }
        assertThat(spaces).hasSameSizeAs(models);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "nomic-embed-text:v1.5,search_document: ,search_query: ",
                "intfloat/multilingual-e5-small,passage: ,query: ",
                "text-embedding-3-small,'',''"
            })
    void openModelsGetTheWordsBeforeATextThatTheyWereTrainedWith(String name, String passage, String question)
            throws Exception {
        RemoteModel model = new RemoteModel("r", RemoteProtocol.OPENAI, server.address(), name, DIMENSION, false);
        try (var encoder = encoder(model)) {
            encoder.encodePassages(List.of("a text"));
            encoder.encodeQuery("a question");
        }
        assertThat(server.texts()).containsExactly(passage + "a text", question + "a question");
    }

    private EncodingException failure(String... texts) throws Exception {
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            return catchThrowableOfType(EncodingException.class, () -> encoder.encodePassages(List.of(texts)));
        }
    }

    private RemoteTextEncoder encoder(RemoteProtocol protocol) throws RemoteRefusedException {
        return encoder(server.model(protocol, DIMENSION));
    }

    private static RemoteTextEncoder encoder(RemoteModel model) throws RemoteRefusedException {
        return new RemoteTextEncoder(model, new RemoteClient(model, KEY, SHORT));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
