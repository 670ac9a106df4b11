package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Sha256;
import app.akin.task.Cancellation;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real https server on this machine. */
@Timeout(120)
class ModelDownloadTest {

    private static final String TAG = "\"version-1\"";
    private static final byte[] WEIGHTS = bytes();
    private static final DownloadLimits LIMITS =
            new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(4), 3, Duration.ofMillis(20));

    @TempDir
    private Path folder;

    @Test
    void wholeModelIsFetchedCheckedAndInstalled() throws Exception {
        try (ModelServer server =
                new ModelServer(folder, (exchange, request) -> ModelServer.serve(exchange, WEIGHTS, TAG))) {
            List<DownloadProgress> progress = new ArrayList<>();
            InstalledModel model = download(server).fetch(model(server), progress::add, new Cancellation());
            assertThat(model.verified()).isTrue();
            assertThat(Files.readAllBytes(model.weights())).isEqualTo(WEIGHTS);
            assertThat(progress).first().extracting(DownloadProgress::done).isEqualTo(0L);
            assertThat(progress.getLast().done()).isEqualTo(WEIGHTS.length);
            assertThat(progress.getLast().perSecond()).isPositive();
            assertThat(folder.resolve("models/.downloading-m")).doesNotExist();
        }
    }

    @Test
    void resetConnectionIsGoneOnWith() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                breakOff(exchange, 200, WEIGHTS.length / 3);
            } else {
                ModelServer.serve(exchange, WEIGHTS, TAG);
            }
        })) {
            fetch(server);
            assertThat(server.ranges()).hasSize(2);
            assertThat(server.ranges().get(1)).matches("bytes=[1-9]\\d*-");
        }
    }

    @Test
    void stalledConnectionIsGoneOnWith() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                exchange.getResponseHeaders().set("ETag", TAG);
                ModelServer.send(exchange, 200, WEIGHTS, 0, 100_000);
                await(done);
            } else {
                ModelServer.serve(exchange, WEIGHTS, TAG);
            }
        })) {
            fetch(server);
            assertThat(server.ranges()).containsExactly("", "bytes=100000-");
        } finally {
            done.countDown();
        }
    }

    @Test
    void serverThatIgnoresRangesIsReadFromTheBeginning() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                breakOff(exchange, 200, WEIGHTS.length / 2);
            } else {
                ModelServer.send(exchange, 200, WEIGHTS, 0, WEIGHTS.length);
                exchange.close();
            }
        })) {
            fetch(server);
        }
    }

    @Test
    void changedVersionIsReadFromTheBeginning() throws Exception {
        byte[] old = WEIGHTS.clone();
        old[0]++;
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                exchange.getResponseHeaders().set("ETag", "\"version-0\"");
                ModelServer.send(exchange, 200, old, 0, old.length / 2);
                exchange.close();
            } else {
                ModelServer.serve(exchange, WEIGHTS, TAG);
            }
        })) {
            fetch(server);
        }
    }

    @Test
    void redirectWithinHttpsIsFollowed() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                redirect(exchange, "/elsewhere");
            } else {
                ModelServer.serve(exchange, WEIGHTS, TAG);
            }
        })) {
            fetch(server);
        }
    }

    @Test
    void redirectToHttpIsNotFollowed() throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.createContext("/", exchange -> {
            asked.set(true);
            ModelServer.send(exchange, 200, WEIGHTS, 0, WEIGHTS.length);
            exchange.close();
        });
        plain.start();
        String address = "http://localhost:" + plain.getAddress().getPort() + "/";
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> redirect(exchange, address))) {
            assertFails(server, "not encrypted");
            assertThat(asked).isFalse();
        } finally {
            plain.stop(0);
        }
    }

    @Test
    void signInPageIsNotTakenForAModel() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            byte[] page = "<html>Welcome! Please sign in.</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            ModelServer.send(exchange, 200, page, 0, page.length);
            exchange.close();
        })) {
            assertFails(server, "sign in");
        }
    }

    @Test
    void missingFileIsSaidSo() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        })) {
            assertFails(server, "404");
        }
    }

    @Test
    void wrongContentIsPutAsideAndSaidSo() throws Exception {
        byte[] other = WEIGHTS.clone();
        other[other.length - 1]++;
        try (ModelServer server =
                new ModelServer(folder, (exchange, request) -> ModelServer.serve(exchange, other, TAG))) {
            assertFails(server, "hash");
            assertThat(folder.resolve("models/.downloading-m/model.safetensors.refused"))
                    .exists();
            assertThat(folder.resolve("models/m")).doesNotExist();
        }
    }

    @Test
    void serverThatNeverDeliversIsGivenUp() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> exchange.close())) {
            assertFails(server, "try again");
            assertThat(server.ranges().size()).isGreaterThanOrEqualTo(LIMITS.tries());
        }
    }

    @Test
    void noServerAtAllIsSaidSo() throws Exception {
        CatalogueModel model;
        ModelDownload download;
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> exchange.close())) {
            model = model(server);
            download = download(server);
        }
        assertThatThrownBy(() -> download.fetch(model, progress -> {}, new Cancellation()))
                .isInstanceOf(DownloadException.class);
    }

    @Test
    void cancelledDownloadIsGoneOnWithTheNextTime() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                exchange.getResponseHeaders().set("ETag", TAG);
                ModelServer.send(exchange, 200, WEIGHTS, 0, 300_000);
                await(done);
            } else {
                ModelServer.serve(exchange, WEIGHTS, TAG);
            }
        })) {
            Cancellation cancellation = new Cancellation();
            assertThatThrownBy(() -> download(server)
                            .fetch(
                                    model(server),
                                    progress -> {
                                        if (progress.done() >= 300_000) {
                                            cancellation.cancel();
                                        }
                                    },
                                    cancellation))
                    .isInstanceOf(CancellationException.class);
            fetch(server);
            assertThat(server.ranges()).containsExactly("", "bytes=300000-");
        } finally {
            done.countDown();
        }
    }

    @Test
    void fullDiskIsNoticedBeforeTheFirstByte() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> exchange.close())) {
            ModelDownload download =
                    new ModelDownload(installed(), candidate -> {}, server.client(), LIMITS, path -> 1_000_000);
            assertThatThrownBy(() -> download.fetch(model(server), progress -> {}, new Cancellation()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("room");
            assertThat(server.ranges()).isEmpty();
        }
    }

    @Test
    void fileWithoutAKnownHashIsFetchedWithItsTrueSizeAndNotVerified() throws Exception {
        try (ModelServer server = new ModelServer(folder, ModelDownloadTest::serveByRange)) {
            CatalogueModel roughly = OfferedModel.model(server, WEIGHTS.length - 5_000, Optional.empty());
            List<DownloadProgress> progress = new ArrayList<>();
            InstalledModel model = download(server).fetch(roughly, progress::add, new Cancellation());
            assertThat(model.verified()).isFalse();
            assertThat(Files.readAllBytes(model.weights())).isEqualTo(WEIGHTS);
            assertThat(model.weightsHash()).isEqualTo(Sha256.of(model.weights()));
            assertThat(progress).allSatisfy(each -> assertThat(each.done()).isLessThanOrEqualTo(each.total()));
        }
    }

    @Test
    void fileMuchLargerThanAgreedIsNotFetched() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/20000000");
            ModelServer.send(exchange, 206, WEIGHTS, 0, 1);
            exchange.close();
        })) {
            CatalogueModel roughly = OfferedModel.model(server, 15_000_000, Optional.empty());
            assertThatThrownBy(() -> download(server).fetch(roughly, progress -> {}, new Cancellation()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("not the size that was agreed to");
            assertThat(server.ranges()).containsExactly("bytes=0-0");
        }
    }

    private static void serveByRange(com.sun.net.httpserver.HttpExchange exchange, int request) throws IOException {
        if (request == 1) {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/" + WEIGHTS.length);
            ModelServer.send(exchange, 206, java.util.Arrays.copyOf(WEIGHTS, 1), 0, 1);
            exchange.close();
        } else {
            ModelServer.serve(exchange, WEIGHTS, TAG);
        }
    }

    @Test
    void addressesWithoutEncryptionAreNoneOfACatalogue() {
        assertThatThrownBy(() -> new CatalogueFile("a", java.net.URI.create("http://localhost/a"), 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void fetch(ModelServer server) throws Exception {
        InstalledModel model = download(server).fetch(model(server), progress -> {}, new Cancellation());
        assertThat(Files.readAllBytes(model.weights())).isEqualTo(WEIGHTS);
    }

    private void assertFails(ModelServer server, String why) throws IOException {
        CatalogueModel model = model(server);
        assertThatThrownBy(() -> download(server).fetch(model, progress -> {}, new Cancellation()))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining(why);
    }

    private ModelDownload download(ModelServer server) {
        return new ModelDownload(installed(), candidate -> {}, server.client(), LIMITS, path -> Long.MAX_VALUE);
    }

    private InstalledModels installed() {
        return new InstalledModels(folder.resolve("models"), folder.resolve("bundled"), new ModelCatalogue(List.of()));
    }

    private static CatalogueModel model(ModelServer server) throws IOException {
        return OfferedModel.model(
                server,
                WEIGHTS.length,
                Optional.of(Sha256.copy(new ByteArrayInputStream(WEIGHTS), OutputStream.nullOutputStream())));
    }

    private static void breakOff(com.sun.net.httpserver.HttpExchange exchange, int status, int after)
            throws IOException {
        exchange.getResponseHeaders().set("ETag", TAG);
        ModelServer.send(exchange, status, WEIGHTS, 0, after);
        exchange.close();
    }

    private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
