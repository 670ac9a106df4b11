package app.akin.answer.chat;

import app.akin.model.remote.ChatModel;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A real server on this machine that speaks OpenAI's chat protocol as it is documented, streaming included, refuses whatever
 * that does not allow, and behaves as badly as it is told to. What it answers is a function of the last message.
 */
public final class ChatServer implements AutoCloseable {

    public static final String MODEL = "tiny-chat";

    private static final Set<String> FIELDS = Set.of("model", "messages", "stream");
    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile Optional<String> key = Optional.empty();
    private volatile Function<String, String> answer;
    private volatile Behaviour behaviour = this::stream;

    private ChatServer(HttpServer server, Function<String, String> answer) {
        this.server = server;
        this.answer = answer;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param answer what it says to the last message of a request */
    public static ChatServer start(Function<String, String> answer) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new ChatServer(HttpServer.create(anyPort, 0), answer);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    public ChatModel model() {
        return new ChatModel(address(), MODEL);
    }

    /** From now on it wants this key. */
    public void want(String wanted) {
        key = Optional.of(wanted);
    }

    public void say(Function<String, String> other) {
        answer = other;
    }

    /** What it does with a well-formed request for an answer from now on. */
    public void behave(Behaviour now) {
        behaviour = now;
    }

    /** From now on it answers as it should. */
    public void behave() {
        behaviour = this::stream;
    }

    /** What was asked for an answer so far, well-formed or not. */
    public List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    /** All that was said to it, in one text. */
    public String heard() {
        return String.join("\n", requests.stream().map(JsonObject::toString).toList());
    }

    /** Every path that was asked for. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            paths.add(path);
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (key.isPresent() && !given.equals("Bearer " + key.get())) {
                refuse(exchange, 401, "invalid_api_key", "Incorrect API key provided: " + given);
            } else if (path.equals("/v1/models") && exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, "application/json", """
                    {"object":"list","data":[{"id":"%s","object":"model","max_model_len":8192},\
                    {"id":"other","object":"model"}]}\
                    """.formatted(MODEL));
            } else if (path.equals("/v1/chat/completions")
                    && exchange.getRequestMethod().equals("POST")) {
                chat(exchange);
            } else {
                refuse(exchange, 404, "unknown_url", "Unknown request URL: " + path);
            }
        }
    }

    private void chat(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject request = JsonParser.parseString(body).getAsJsonObject();
        requests.add(request);
        Optional<String> fault = fault(exchange, request);
        if (fault.isPresent()) {
            refuse(exchange, 400, "invalid_request_error", fault.get());
        } else if (!request.get("model").getAsString().equals(MODEL)) {
            refuse(exchange, 404, "model_not_found", "The model does not exist or you do not have access to it.");
        } else {
            JsonArray messages = request.getAsJsonArray("messages");
            JsonElement last = messages.get(messages.size() - 1);
            behaviour.answer(
                    exchange, answer.apply(last.getAsJsonObject().get("content").getAsString()));
        }
    }

    /** What OpenAI would not accept in it. */
    private static Optional<String> fault(HttpExchange exchange, JsonObject request) {
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .startsWith("application/json")) {
            return Optional.of("a body that is no JSON");
        }
        if (!FIELDS.containsAll(request.keySet()) || !request.has("model")) {
            return Optional.of("Unrecognized request argument among " + request.keySet());
        }
        if (!(request.get("messages") instanceof JsonArray messages) || messages.isEmpty()) {
            return Optional.of("[] is too short - 'messages'");
        }
        for (JsonElement element : messages) {
            JsonObject message = element.getAsJsonObject();
            if (!message.keySet().equals(Set.of("role", "content"))
                    || !ROLES.contains(message.get("role").getAsString())
                    || !message.get("content").isJsonPrimitive()) {
                return Optional.of("not a message: " + message.keySet());
            }
        }
        return request.get("stream").getAsBoolean() ? Optional.empty() : Optional.of("no stream was asked for");
    }

    /** As it should be: a piece for every few letters, cut without regard to words. */
    private void stream(HttpExchange exchange, String text) throws IOException {
        begin(exchange);
        OutputStream out = exchange.getResponseBody();
        send(out, ": keeps the connection alive\n\n");
        send(out, chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
        for (String piece : pieces(text)) {
            send(out, said(piece));
        }
        send(out, chunk("{}", "\"stop\""));
        send(out, "data: [DONE]\n\n");
    }

    public static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
    }

    public static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** An event with a piece of an answer. */
    public static String said(String piece) {
        JsonObject delta = new JsonObject();
        delta.addProperty("content", piece);
        return chunk(delta.toString(), "null");
    }

    private static String chunk(String delta, String end) {
        return "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"" + MODEL
                + "\",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + end + "}]}\n\n";
    }

    private static List<String> pieces(String text) {
        return Arrays.asList(text.split("(?<=\\G.{3})", -1));
    }

    public static void refuse(HttpExchange exchange, int status, String code, String message) throws IOException {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("type", "invalid_request_error");
        error.addProperty("code", code);
        JsonObject body = new JsonObject();
        body.add("error", error);
        reply(exchange, status, "application/json", body.toString());
    }

    public static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Nobody answers there any more. */
    public void leave() {
        server.stop(0);
    }

    @Override
    public void close() {
        leave();
        threads.shutdownNow();
    }

    /** What is done with a question. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, String text) throws IOException;
    }
}
