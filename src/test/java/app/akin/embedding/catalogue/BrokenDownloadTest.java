package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.catalogue.DownloadException.Problem;
import app.akin.task.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A download that breaks off is gone on with, or given up with the reason. */
class BrokenDownloadTest extends DownloadTest {

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
    void serverThatNeverDeliversIsGivenUp() throws Exception {
        try (ModelServer server = new ModelServer(folder, (exchange, request) -> exchange.close())) {
            assertFails(server, Problem.STOPPED, "try again");
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
                .isInstanceOfSatisfying(
                        DownloadException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(Problem.STOPPED));
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
}
