package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.EncodingException;
import app.akin.model.remote.RemoteProtocol;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is busy, slow or away is asked again, waited for or given up. */
class RemotePatienceTest extends RemoteModelTest {

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
        assertThat(server.requests()).hasSize(PATIENT.tries());
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
        try (var encoder = encoder(server.model(RemoteProtocol.OPENAI, DIMENSION), HASTY)) {
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
            assertThatThrownBy(() -> cancelled.get(30, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            Runnable ending = encoder::close;
            ending.run();
            assertThatThrownBy(() -> closed.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("The model was closed");
        } finally {
            over.countDown();
        }
    }

    @Test
    void nobodyThereIsAway() throws Exception {
        server.close();
        EncodingException failure = failure("a");
        assertThat(failure.isAway()).isTrue();
        assertThat(failure).hasMessageStartingWith("localhost cannot be reached: ");
    }
}
