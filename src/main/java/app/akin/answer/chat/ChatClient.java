package app.akin.answer.chat;

import app.akin.embedding.remote.RemoteAddress;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * Speaks to a service that runs language models, and to no other address: no redirect is followed, and nothing that comes
 * back is fetched. Safe from several threads. What is sent, what comes and the key are never logged.
 */
public final class ChatClient implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final long LARGEST_BODY = 4L << 20;
    private static final int LONGEST_ANSWER = 400_000;
    private static final String LAST = "[DONE]";

    private final ChatLimits limits;
    private final HttpClient.Builder builder;
    private final Object lock = new Object();
    private Optional<HttpClient> client = Optional.empty();
    private boolean closed;

    public ChatClient() {
        this(ChatLimits.USUAL, HttpClient.newBuilder());
    }

    ChatClient(ChatLimits limits, HttpClient.Builder builder) {
        this.limits = limits;
        this.builder = builder.followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .version(HttpClient.Version.HTTP_1_1);
    }

    /**
     * Made at the first request. Java reads every certificate that it trusts for one, half a second of work at the start of a
     * window that may never send anything.
     */
    private HttpClient client() throws ChatException {
        synchronized (lock) {
            if (closed) {
                throw new ChatException(ChatFault.ABSENT);
            }
            if (client.isEmpty()) {
                client = Optional.of(builder.build());
            }
            return client.get();
        }
    }

    /** The models that a service offers; asking sends the key and nothing else. */
    public List<OfferedModel> models(URI address, Secret key) throws ChatException {
        HttpRequest request = request(address, "/models", key).GET().build();
        Cancellation never = new Cancellation();
        HttpResponse<byte[]> response = exchange(
                client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY)),
                limits.list(),
                never);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new ChatException(Refusal.of(response.statusCode(), body, !key.isEmpty()));
        }
        return ChatProtocol.models(body);
    }

    /**
     * Asks a model, and hands on what it says as it comes.
     *
     * @return whether it ended by itself; not when it had to stop because it had said too much
     * @throws ChatException when there is no answer, or only a part; what came was handed on then
     * @throws java.util.concurrent.CancellationException when nobody wants it any more; the connection is closed
     */
    public boolean say(
            ChatModel model, Secret key, List<Message> messages, Consumer<String> listener, Cancellation cancellation)
            throws ChatException {
        HttpRequest request = request(model.address(), "/chat/completions", key)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(
                        ChatProtocol.request(model.name(), messages).toString(), StandardCharsets.UTF_8))
                .build();
        HttpResponse<Arriving> response =
                exchange(client().sendAsync(request, _ -> new Arriving()), limits.silence(), cancellation);
        Arriving body = response.body();
        try {
            if (response.statusCode() != 200) {
                throw new ChatException(Refusal.of(response.statusCode(), whole(body, cancellation), !key.isEmpty()));
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/event-stream")) {
                return listen(body, listener, cancellation);
            }
            if (type.startsWith("application/json")) {
                ChatProtocol.Piece all = ChatProtocol.piece(whole(body, cancellation));
                listener.accept(all.text());
                return !all.end().equals(Optional.of("length"));
            }
            throw new ChatException(ChatFault.NONSENSE);
        } catch (IOException e) {
            throw new ChatException(ChatFault.CUT_OFF, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(ChatFault.CUT_OFF, e);
        } finally {
            body.stop();
        }
    }

    private boolean listen(Arriving body, Consumer<String> listener, Cancellation cancellation)
            throws IOException, ChatException, InterruptedException {
        Events events = new Events();
        Optional<String> end = Optional.empty();
        int length = 0;
        for (Optional<List<ByteBuffer>> bytes = body.next(limits.silence(), cancellation);
                bytes.isPresent();
                bytes = body.next(limits.silence(), cancellation)) {
            for (ByteBuffer buffer : bytes.get()) {
                for (String data : events.add(buffer)) {
                    if (data.equals(LAST)) {
                        return !end.equals(Optional.of("length"));
                    }
                    ChatProtocol.Piece piece = ChatProtocol.piece(data);
                    end = piece.end().isPresent() ? piece.end() : end;
                    length += piece.text().length();
                    if (length > LONGEST_ANSWER) {
                        return false;
                    }
                    if (!piece.text().isEmpty()) {
                        listener.accept(piece.text());
                    }
                }
            }
        }
        if (end.isEmpty()) {
            throw new ChatException(ChatFault.CUT_OFF);
        }
        return !end.equals(Optional.of("length"));
    }

    private String whole(Arriving body, Cancellation cancellation)
            throws IOException, ChatException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Optional<List<ByteBuffer>> bytes = body.next(limits.list(), cancellation);
                bytes.isPresent() && text.length() < LARGEST_BODY;
                bytes = body.next(limits.list(), cancellation)) {
            bytes.get().forEach(buffer -> text.append(StandardCharsets.UTF_8.decode(buffer)));
        }
        return text.toString();
    }

    private static HttpRequest.Builder request(URI address, String path, Secret key) throws ChatException {
        try {
            URI checked = RemoteAddress.parse(address.toString());
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(checked + path));
            if (!key.isEmpty()) {
                request.header("Authorization", "Bearer " + key.reveal());
            }
            return request;
        } catch (RemoteRefusedException e) {
            throw new ChatException(ChatFault.NOT_SAFE, e);
        }
    }

    /** Looks every moment whether anybody still wants the answer. */
    private static <T> T exchange(CompletableFuture<T> exchange, Duration limit, Cancellation cancellation)
            throws ChatException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return exchange.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    cancellation.check();
                }
                if (System.nanoTime() - end > 0) {
                    throw new ChatException(ChatFault.SILENT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(ChatFault.ABSENT, e);
        } catch (ExecutionException e) {
            throw new ChatException(e.getCause() instanceof SSLException ? ChatFault.NOT_SAFE : ChatFault.ABSENT, e);
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            client.ifPresent(HttpClient::shutdownNow);
        }
    }
}
