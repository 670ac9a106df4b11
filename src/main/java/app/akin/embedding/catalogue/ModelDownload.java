package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.DownloadException.Problem;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.embedding.catalogue.ModelInstallation.Description;
import app.akin.model.ContentHash;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Fetches a model of the catalogue and installs it. A person has agreed to its size before. Blocks; what was fetched
 * survives cancelling, failing and killing, and is gone on with the next time, unless it is {@linkplain #drop dropped}.
 */
public final class ModelDownload {

    /** Room that must stay on the disk. */
    private static final long RESERVE = 256L << 20;

    private final InstalledModels installed;
    private final ModelInstallation installation;
    private final HttpClient client;
    private final DownloadLimits limits;
    private final FreeSpace space;

    public ModelDownload(InstalledModels installed, ModelTrial trial) {
        this(installed, trial, client(DownloadLimits.USUAL), DownloadLimits.USUAL, FreeSpace.OF_DISK);
    }

    ModelDownload(
            InstalledModels installed, ModelTrial trial, HttpClient client, DownloadLimits limits, FreeSpace space) {
        this.installed = installed;
        this.installation = new ModelInstallation(installed, trial);
        this.client = client;
        this.limits = limits;
        this.space = space;
    }

    /** Follows redirects from https to https, and no others. */
    private static HttpClient client(DownloadLimits limits) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * @param listener is told several times a second, on the calling thread
     * @throws DownloadException when it could not be fetched, with the reason in plain words
     * @throws ModelFileException when it came and cannot be run
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public InstalledModel fetch(CatalogueModel model, Consumer<DownloadProgress> listener, Cancellation cancellation)
            throws IOException, DownloadException, ModelFileException, InterruptedException {
        CatalogueFile weights =
                model.weights().orElseThrow(() -> new IllegalArgumentException(model.id() + " is not to be fetched"));
        if (installed.isTaken(model.id())) {
            throw new DownloadException(Problem.INSTALLED_ALREADY, model.name() + " is installed already");
        }
        Path unfinished = Files.createDirectories(unfinished(installed, model));
        checkSpace(model, unfinished);
        fetchFiles(model, unfinished, listener, cancellation);
        ModelInstallation.write(model.written(), unfinished);
        Path file = unfinished.resolve(weights.name());
        ContentHash hash = weights.hash().isPresent() ? weights.hash().get() : Sha256.of(file);
        Origin origin = model.pinned() ? Origin.CATALOGUE : Origin.UNVERIFIED;
        return installation.finish(unfinished, model.id(), Description.of(model, origin), weights.name(), hash);
    }

    /** Bytes of a model that an earlier download has left on the disk. */
    public static long fetched(InstalledModels installed, CatalogueModel model) throws IOException {
        return present(model, unfinished(installed, model));
    }

    /** Deletes what an earlier download of a model has left; nothing may be fetching it. */
    public static void drop(InstalledModels installed, CatalogueModel model) throws IOException {
        ModelInstallation.deleteFolder(unfinished(installed, model));
    }

    private static Path unfinished(InstalledModels installed, CatalogueModel model) {
        return installed.folder().resolve(".downloading-" + model.id());
    }

    private void fetchFiles(
            CatalogueModel model, Path unfinished, Consumer<DownloadProgress> listener, Cancellation cancellation)
            throws IOException, DownloadException, ModelFileException, InterruptedException {
        ProgressMeter meter = new ProgressMeter(model.bytes(), System::nanoTime, listener);
        meter.begin(present(model, unfinished));
        FileDownload download = new FileDownload(client, limits, cancellation);
        RemoteSize size = new RemoteSize(client, limits);
        long before = 0;
        for (CatalogueFile file : model.files()) {
            Path target = unfinished.resolve(file.name());
            long start = before;
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                download.fetch(size.ask(file), target, done -> meter.to(Math.min(start + done, model.bytes())));
            }
            if (file.isWeights()) {
                WeightsFile.check(target);
            }
            before += file.bytes();
            meter.to(before);
        }
    }

    private void checkSpace(CatalogueModel model, Path unfinished) throws IOException, DownloadException {
        long needed = model.bytes() - present(model, unfinished) + RESERVE;
        long free = space.of(unfinished);
        if (free < needed) {
            throw new DownloadException(
                    Problem.NO_ROOM,
                    "Too little room on the disk: %,d MB are needed and %,d MB are free"
                            .formatted(needed >> 20, free >> 20));
        }
    }

    private static long present(CatalogueModel model, Path unfinished) throws IOException {
        long bytes = 0;
        for (CatalogueFile file : model.files()) {
            Path target = unfinished.resolve(file.name());
            bytes += Files.exists(target) ? file.bytes() : new PartFile(target).bytes();
        }
        return bytes;
    }

    /** How much can still be written to a folder's disk. */
    @FunctionalInterface
    interface FreeSpace {
        FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

        long of(Path folder) throws IOException;
    }
}
