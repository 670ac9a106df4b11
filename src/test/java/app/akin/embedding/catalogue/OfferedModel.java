package app.akin.embedding.catalogue;

import app.akin.embedding.Sha256;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A model that a real https server on this machine offers, and is slow with: the first answer stops after a part. */
public final class OfferedModel implements AutoCloseable {

    public static final String ID = "m";
    public static final int BYTES = 3_000_000;
    public static final int FIRST_PART = 300_000;

    private static final DownloadLimits LIMITS =
            new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), 3, Duration.ofMillis(20));

    private final CountDownLatch over = new CountDownLatch(1);
    private final ModelServer server;
    private final InstalledModels installed;

    public OfferedModel(Path folder) throws Exception {
        byte[] weights = new byte[BYTES];
        new Random(7).nextBytes(weights);
        server = new ModelServer(folder, (exchange, request) -> {
            if (request == 1) {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                ModelServer.send(exchange, 200, weights, 0, FIRST_PART);
                waitUntilOver();
            } else {
                ModelServer.serve(exchange, weights, "\"1\"");
            }
        });
        CatalogueModel model = model(
                server,
                BYTES,
                Optional.of(Sha256.copy(new ByteArrayInputStream(weights), OutputStream.nullOutputStream())));
        installed = new InstalledModels(
                folder.resolve("models"), folder.resolve("bundled"), new ModelCatalogue(List.of(model)));
    }

    /** A model of one file of weights that {@code server} has. */
    static CatalogueModel model(ModelServer server, long bytes, Optional<ContentHash> hash) {
        return new CatalogueModel(
                ID,
                List.of(),
                "M",
                ModelKind.PICTURES,
                Optional.empty(),
                Optional.empty(),
                "MIT",
                512,
                224,
                List.of("en"),
                1,
                "",
                Map.of("config.json", "{}"),
                List.of(new CatalogueFile("model.safetensors", server.address("model.safetensors"), bytes, hash)));
    }

    public InstalledModels installed() {
        return installed;
    }

    public CatalogueModel offered() {
        return installed.catalogue().all().getFirst();
    }

    public ModelDownload download() {
        return new ModelDownload(installed, candidate -> {}, server.client(), LIMITS, path -> Long.MAX_VALUE);
    }

    /** The range that each request asked for so far, or nothing. */
    public List<String> ranges() {
        return List.copyOf(server.ranges());
    }

    @Override
    public void close() {
        over.countDown();
        server.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
