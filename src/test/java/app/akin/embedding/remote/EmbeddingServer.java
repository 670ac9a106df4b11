package app.akin.embedding.remote;

import app.akin.embedding.TestCertificate;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * A real server on this machine that speaks OpenAI's and Cohere's protocols, and behaves as badly as it is told to. What a
 * text means to it is a function that the test gives.
 */
public final class EmbeddingServer implements AutoCloseable {

    private final HttpServer server;
    private final Optional<SSLContext> encryption;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<String, float[]> meaning;
    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = EmbeddingServer::answer;

    private EmbeddingServer(HttpServer server, Optional<SSLContext> encryption, Function<String, float[]> meaning) {
        this.server = server;
        this.encryption = encryption;
        this.meaning = meaning;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Without encryption, as a server of one's own on the same computer is. */
    public static EmbeddingServer start(Function<String, float[]> meaning) throws IOException {
        return new EmbeddingServer(HttpServer.create(loopback(), 0), Optional.empty(), meaning);
    }

    /** With a certificate that is made in {@code folder}. */
    static EmbeddingServer encrypted(Path folder, Function<String, float[]> meaning) throws Exception {
        SSLContext encryption = TestCertificate.make(folder);
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(encryption));
        return new EmbeddingServer(server, Optional.of(encryption), meaning);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public URI address() {
        return URI.create((encryption.isPresent() ? "https" : "http") + "://localhost:"
                + server.getAddress().getPort() + "/v1");
    }

    RemoteModel model(RemoteProtocol protocol, int dimension) {
        return new RemoteModel("remote-words", protocol, address(), "words", dimension, false);
    }

    /** A client's beginning, which trusts this server's certificate. */
    HttpClient.Builder trusting() {
        HttpClient.Builder builder = HttpClient.newBuilder();
        encryption.ifPresent(builder::sslContext);
        return builder;
    }

    /** What it does from now on. */
    public void behave(Behaviour now) {
        behaviour = now;
    }

    /** From now on it answers as it should. */
    public void behave() {
        behaviour = EmbeddingServer::answer;
    }

    /** What was asked so far. */
    public List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    /** Every text that came, in order. */
    public List<String> texts() {
        return requests.stream().flatMap(request -> texts(request).stream()).toList();
    }

    /** The key that came with each request, or nothing. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonObject asked = JsonParser.parseString(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        keys.add(key == null ? "" : key);
        requests.add(asked);
        behaviour.answer(this, exchange, asked, requests.size());
        exchange.close();
    }

    /** What the protocol of the path says, in the order of the texts. */
    public static void answer(EmbeddingServer server, HttpExchange exchange, JsonObject asked, int number)
            throws IOException {
        List<float[]> vectors = texts(asked).stream().map(server.meaning).toList();
        boolean cohere = exchange.getRequestURI().getPath().endsWith("/embed");
        boolean base64 = asked.has("encoding_format")
                && asked.get("encoding_format").getAsString().equals("base64");
        send(exchange, 200, cohere ? cohere(vectors) : openAi(vectors, base64, false));
    }

    static String openAi(List<float[]> vectors, boolean base64, boolean backwards) {
        JsonArray data = new JsonArray();
        for (int i = 0; i < vectors.size(); i++) {
            int index = backwards ? vectors.size() - 1 - i : i;
            JsonObject one = new JsonObject();
            one.addProperty("object", "embedding");
            one.addProperty("index", index);
            if (base64) {
                one.addProperty("embedding", base64(vectors.get(index)));
            } else {
                one.add("embedding", numbers(vectors.get(index)));
            }
            data.add(one);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("object", "list");
        answer.add("data", data);
        return answer.toString();
    }

    private static String cohere(List<float[]> vectors) {
        JsonArray floats = new JsonArray();
        vectors.forEach(vector -> floats.add(numbers(vector)));
        JsonObject byType = new JsonObject();
        byType.add("float", floats);
        JsonObject answer = new JsonObject();
        answer.add("embeddings", byType);
        return answer.toString();
    }

    private static JsonArray numbers(float[] vector) {
        JsonArray numbers = new JsonArray();
        for (float part : vector) {
            numbers.add(part);
        }
        return numbers;
    }

    private static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static List<String> texts(JsonObject asked) {
        JsonArray texts = asked.has("texts") ? asked.getAsJsonArray("texts") : asked.getAsJsonArray("input");
        return texts.asList().stream().map(JsonElement::getAsString).toList();
    }

    /** What to do with a request. */
    @FunctionalInterface
    public interface Behaviour {
        /** @param number of the request, from 1 */
        void answer(EmbeddingServer server, HttpExchange exchange, JsonObject asked, int number) throws IOException;
    }
}
