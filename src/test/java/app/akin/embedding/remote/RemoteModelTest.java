package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.akin.embedding.EncodingException;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of ours that answers by OpenAI's protocol and Cohere's, and encoders that ask it. */
@Timeout(240)
abstract class RemoteModelTest {

    static final int DIMENSION = 8;
    static final Secret KEY = Secret.of("sk-test-0123456789abcdefghijklmnop");

    /** However busy this machine is, the server is waited for; between two tries there is hardly a pause. */
    static final RemoteLimits PATIENT = limits(Duration.ofSeconds(60));

    /** For a server that shall not answer. */
    static final RemoteLimits HASTY = limits(Duration.ofSeconds(2));

    private static RemoteLimits limits(Duration answer) {
        return new RemoteLimits(
                Duration.ofSeconds(60), answer, answer, 3, Duration.ofMillis(20), Duration.ofSeconds(2));
    }

    @TempDir
    Path folder;

    EmbeddingServer server;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddingServer.start(RemoteModelTest::letters);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Not of length 1, as some servers' vectors are not. */
    static float[] letters(String text) {
        float[] parts = new float[DIMENSION];
        text.chars().forEach(letter -> parts[letter % DIMENSION] += 3);
        return parts;
    }

    EncodingException failure(String... texts) throws Exception {
        try (var encoder = encoder(RemoteProtocol.OPENAI)) {
            return catchThrowableOfType(EncodingException.class, () -> encoder.encodePassages(List.of(texts)));
        }
    }

    RemoteTextEncoder encoder(RemoteProtocol protocol) throws RemoteRefusedException {
        return encoder(server.model(protocol, DIMENSION));
    }

    static RemoteTextEncoder encoder(RemoteModel model) throws RemoteRefusedException {
        return encoder(model, PATIENT);
    }

    static RemoteTextEncoder encoder(RemoteModel model, RemoteLimits limits) throws RemoteRefusedException {
        return new RemoteTextEncoder(model, new RemoteClient(model, KEY, limits));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
