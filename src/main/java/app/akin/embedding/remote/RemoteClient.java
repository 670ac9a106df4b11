package app.akin.embedding.remote;

import app.akin.embedding.EncodingException;
import app.akin.embedding.remote.Dialect.UnexpectedAnswer;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends texts to a service and reads the vectors that come back, as they come. Safe from several threads; closing breaks
 * off what is under way. Neither texts nor the key are ever logged or repeated in a message.
 */
final class RemoteClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteClient.class);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final long LARGEST_ANSWER = 64L << 20;

    private final RemoteModel model;
    private final Secret key;
    private final RemoteLimits limits;
    private final HttpClient client;
    private final Dialect dialect;
    private final Refusals refusals;
    private final Cancellation closing = new Cancellation();

    RemoteClient(RemoteModel model, Secret key, RemoteLimits limits) throws RemoteRefusedException {
        this(model, key, limits, HttpClient.newBuilder());
    }

    /** No redirect is followed: it would carry the key to somebody else. */
    RemoteClient(RemoteModel model, Secret key, RemoteLimits limits, HttpClient.Builder builder)
            throws RemoteRefusedException {
        RemoteAddress.require(model.address());
        this.model = model;
        this.key = key;
        this.limits = limits;
        dialect = Dialect.of(model);
        refusals = new Refusals(model, key);
        client = builder.followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** How many texts go at once. */
    int most() {
        return dialect.most();
    }

    /** At most {@link #most()} passages; tried again while the service is merely busy. */
    List<float[]> passages(List<String> texts, Cancellation cancellation) throws EncodingException {
        return ask(texts, Purpose.PASSAGE, limits.passages(), limits.tries(), cancellation);
    }

    /** A question; asked once, because somebody waits for it. */
    float[] question(String words) throws EncodingException {
        return ask(List.of(words), Purpose.QUESTION, limits.question(), 1, new Cancellation())
                .getFirst();
    }

    EncodingException unexpected(String how) {
        return refusals.unexpected(how);
    }

    @Override
    public void close() {
        closing.cancel();
        client.shutdownNow();
    }

    private List<float[]> ask(List<String> texts, Purpose purpose, Duration limit, int tries, Cancellation cancellation)
            throws EncodingException {
        HttpRequest request = request(texts, purpose);
        BackOff backOff = new BackOff(limits, ThreadLocalRandom.current());
        try {
            for (int tried = 1; ; tried++) {
                Reply reply = attempt(request, texts.size(), limit, cancellation);
                switch (reply) {
                    case Reply.Vectors vectors -> {
                        return vectors.values();
                    }
                    case Reply.NotNow later -> {
                        Optional<Duration> pause = backOff.pause(tried, later.retryAfter());
                        if (tried == tries || pause.isEmpty()) {
                            throw later.why();
                        }
                        LOG.debug("{} is asked again in {}", model.host(), pause.get());
                        rest(pause.get(), cancellation);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EncodingException.away("Waiting for " + model.host() + " was broken off", e);
        }
    }

    private HttpRequest request(List<String> texts, Purpose purpose) {
        HttpRequest.Builder request = HttpRequest.newBuilder(dialect.endpoint(model))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(
                        dialect.request(model, texts, purpose).toString(), StandardCharsets.UTF_8));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key.reveal());
        }
        return request.build();
    }

    private Reply attempt(HttpRequest request, int count, Duration limit, Cancellation cancellation)
            throws EncodingException, InterruptedException {
        try {
            HttpResponse<byte[]> response = wait(
                    client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER)),
                    limit,
                    cancellation);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() == 200) {
                return new Reply.Vectors(vectors(response, body, count));
            }
            EncodingException refusal = refusals.of(response.statusCode(), body);
            if (Refusals.isPassing(response.statusCode(), body)) {
                return new Reply.NotNow(refusal, response.headers().firstValue("Retry-After"));
            }
            throw refusal;
        } catch (SSLException e) {
            throw EncodingException.away(
                    "The connection to " + model.host() + " is not safe: its certificate was not accepted", e);
        } catch (IOException e) {
            return new Reply.NotNow(
                    EncodingException.away(model.host() + " cannot be reached: " + inWords(e), e), Optional.empty());
        }
    }

    private List<float[]> vectors(HttpResponse<byte[]> response, String body, int count) throws EncodingException {
        if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            throw refusals.page();
        }
        try {
            JsonElement answer = JsonParser.parseString(body);
            return dialect.vectors(answer, count);
        } catch (JsonParseException e) {
            // Its message may repeat what the service sent, so it is not kept.
            throw refusals.page();
        } catch (UnexpectedAnswer e) {
            throw refusals.unexpected(e.getMessage());
        }
    }

    /** Looks every moment whether anybody still wants the answer. */
    private <T> T wait(CompletableFuture<T> exchange, Duration limit, Cancellation cancellation)
            throws IOException, InterruptedException, EncodingException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return exchange.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    requireWanted(cancellation);
                }
                if (System.nanoTime() - end > 0) {
                    throw new IOException("no answer within " + limit.toSeconds() + " seconds");
                }
            }
        } catch (ExecutionException e) {
            requireWanted(cancellation);
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private void rest(Duration pause, Cancellation cancellation) throws InterruptedException, EncodingException {
        long end = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() - end < 0) {
            requireWanted(cancellation);
            TimeUnit.NANOSECONDS.sleep(Math.clamp(end - System.nanoTime(), 1, GLANCE.toNanos()));
        }
    }

    private void requireWanted(Cancellation cancellation) throws EncodingException {
        cancellation.check();
        if (closing.isCancelled()) {
            throw EncodingException.away("The model was closed");
        }
    }

    private static String inWords(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "no connection" : message;
    }

    /** What a try came to, where it did not end in a refusal. */
    private sealed interface Reply {

        record Vectors(List<float[]> values) implements Reply {}

        record NotNow(EncodingException why, Optional<String> retryAfter) implements Reply {}
    }
}
