package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.DownloadException.Problem;
import app.akin.task.Cancellation;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Only the whole, right model is installed, from where it may come from. */
class ModelDownloadTest extends DownloadTest {

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
            assertFails(server, Problem.REFUSED, "not encrypted");
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
            assertFails(server, Problem.REFUSED, "sign in");
        }
    }

    @Test
    void missingFileIsSaidSo() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        })) {
            assertFails(server, Problem.REFUSED, "404");
        }
    }

    @Test
    void wrongContentIsPutAsideAndSaidSo() throws Exception {
        byte[] other = WEIGHTS.clone();
        other[other.length - 1]++;
        try (ModelServer server =
                new ModelServer(folder, (exchange, request) -> ModelServer.serve(exchange, other, TAG))) {
            assertFails(server, Problem.NOT_GENUINE, "hash");
            assertThat(folder.resolve("models/.downloading-m/model.safetensors.refused"))
                    .exists();
            assertThat(folder.resolve("models/m")).doesNotExist();
        }
    }

    @Test
    void fullDiskIsNoticedBeforeTheFirstByte() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> exchange.close())) {
            ModelDownload download =
                    new ModelDownload(installed(), candidate -> {}, server.client(), LIMITS, path -> 1_000_000);
            assertThatThrownBy(() -> download.fetch(model(server), progress -> {}, new Cancellation()))
                    .isInstanceOfSatisfying(
                            DownloadException.class,
                            thrown -> assertThat(thrown.problem()).isEqualTo(Problem.NO_ROOM))
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

    @Test
    void addressesWithoutEncryptionAreNoneOfACatalogue() {
        assertThatThrownBy(() -> new CatalogueFile("a", java.net.URI.create("http://localhost/a"), 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
