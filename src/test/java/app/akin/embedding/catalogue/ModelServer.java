package app.akin.embedding.catalogue;

import app.akin.embedding.TestCertificate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real server on this machine, with a certificate made for the test, that behaves as badly as it is told to. */
final class ModelServer implements AutoCloseable {

    private final HttpsServer server;
    private final SSLContext encryption;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    ModelServer(Path folder, Behaviour behaviour) throws Exception {
        encryption = TestCertificate.make(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(encryption));
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            behaviour.answer(exchange, ranges.size());
        });
        server.start();
    }

    URI address(String name) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/" + name);
    }

    /** The range that each request asked for so far, or nothing. */
    List<String> ranges() {
        return ranges;
    }

    HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .sslContext(encryption)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    static void send(HttpExchange exchange, int status, byte[] body, int from, int to) throws IOException {
        exchange.sendResponseHeaders(status, body.length - from);
        exchange.getResponseBody().write(body, from, to - from);
        exchange.getResponseBody().flush();
    }

    /** What a server does that knows ranges. */
    static void serve(HttpExchange exchange, byte[] body, String tag) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag);
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        if (range != null && same) {
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
            send(exchange, 206, body, from, body.length);
        } else {
            send(exchange, 200, body, 0, body.length);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What to do with a request. */
    @FunctionalInterface
    interface Behaviour {
        /** @param request its number, from 1 */
        void answer(HttpExchange exchange, int request) throws IOException;
    }
}
