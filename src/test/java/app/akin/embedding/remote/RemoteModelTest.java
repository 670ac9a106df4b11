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
@Timeout(60)
abstract class RemoteModelTest {

    static final int DIMENSION = 8;
    static final Secret KEY = Secret.of("sk-test-0123456789abcdefghijklmnop");

    static final RemoteLimits SHORT = new RemoteLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(20),
            Duration.ofSeconds(2));

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
        return new RemoteTextEncoder(model, new RemoteClient(model, KEY, SHORT));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
