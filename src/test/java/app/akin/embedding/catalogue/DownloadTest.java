package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.DownloadException.Problem;
import app.akin.task.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** A model of a few bytes, fetched from a server of ours. */
abstract class DownloadTest {

    static final String TAG = "\"version-1\"";
    static final byte[] WEIGHTS = bytes();

    static final DownloadLimits LIMITS =
            new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(4), 3, Duration.ofMillis(20));

    @TempDir
    Path folder;

    static void serveByRange(com.sun.net.httpserver.HttpExchange exchange, int request) throws IOException {
        if (request == 1) {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/" + WEIGHTS.length);
            ModelServer.send(exchange, 206, java.util.Arrays.copyOf(WEIGHTS, 1), 0, 1);
            exchange.close();
        } else {
            ModelServer.serve(exchange, WEIGHTS, TAG);
        }
    }

    void fetch(ModelServer server) throws Exception {
        InstalledModel model = download(server).fetch(model(server), progress -> {}, new Cancellation());
        assertThat(Files.readAllBytes(model.weights())).isEqualTo(WEIGHTS);
    }

    void assertFails(ModelServer server, Problem problem, String why) throws IOException {
        CatalogueModel model = model(server);
        assertThatThrownBy(() -> download(server).fetch(model, progress -> {}, new Cancellation()))
                .isInstanceOfSatisfying(
                        DownloadException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(problem))
                .hasMessageContaining(why);
    }

    ModelDownload download(ModelServer server) {
        return new ModelDownload(installed(), candidate -> {}, server.client(), LIMITS, path -> Long.MAX_VALUE);
    }

    InstalledModels installed() {
        return new InstalledModels(folder.resolve("models"), folder.resolve("bundled"), new ModelCatalogue(List.of()));
    }

    static CatalogueModel model(ModelServer server) throws IOException {
        return OfferedModel.model(
                server,
                WEIGHTS.length,
                Optional.of(Sha256.copy(new ByteArrayInputStream(WEIGHTS), OutputStream.nullOutputStream())));
    }

    static void breakOff(com.sun.net.httpserver.HttpExchange exchange, int status, int after) throws IOException {
        exchange.getResponseHeaders().set("ETag", TAG);
        ModelServer.send(exchange, status, WEIGHTS, 0, after);
        exchange.close();
    }

    static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] bytes() {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
