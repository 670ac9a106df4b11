package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model elsewhere is asked as its protocol wants it, and gives the right vectors for the right texts. */
class RemoteTextEncoderTest extends RemoteModelTest {

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
}
