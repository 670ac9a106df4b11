package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key stays its own, and words are sent to nobody who could be overheard. */
class RemoteSecretsTest extends RemoteModelTest {

    @Test
    void anEncryptedServerIsSpokenToWithAKnownCertificateAlone() throws Exception {
        try (EmbeddingServer encrypted = EmbeddingServer.encrypted(folder, RemoteTextEncoderTest::letters)) {
            RemoteModel model = encrypted.model(RemoteProtocol.OPENAI, DIMENSION);
            try (var trusting =
                            new RemoteTextEncoder(model, new RemoteClient(model, KEY, PATIENT, encrypted.trusting()));
                    var stranger = new RemoteTextEncoder(model, new RemoteClient(model, KEY, PATIENT))) {
                assertThat(trusting.encodePassages(List.of("a"))).hasSize(1);
                assertThatThrownBy(() -> stranger.encodePassages(List.of("a")))
                        .hasMessage("The connection to localhost is not safe: its certificate was not accepted");
            }
            assertThat(encrypted.requests()).hasSize(1);
        }
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
}
