package app.akin.embedding.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real server on this machine, with a certificate made for the test, that behaves as badly as it is told to. */
final class ModelServer implements AutoCloseable {

    private static final char[] PASSWORD = "for tests".toCharArray();

    private final HttpsServer server;
    private final SSLContext encryption;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    ModelServer(Path folder, Behaviour behaviour) throws Exception {
        encryption = encryption(folder);
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

    private static SSLContext encryption(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed: " + Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", keys.getCertificate("server"));
        trusted.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** What to do with a request. */
    @FunctionalInterface
    interface Behaviour {
        /** @param request its number, from 1 */
        void answer(HttpExchange exchange, int request) throws IOException;
    }
}
