package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.EncodingException;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is no answer is said plainly. */
class RemoteRefusalsTest extends RemoteModelTest {

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
}
