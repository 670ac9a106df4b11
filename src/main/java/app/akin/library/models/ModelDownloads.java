package app.akin.library.models;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.CatalogueModel;
import app.akin.embedding.catalogue.DownloadException;
import app.akin.embedding.catalogue.DownloadProgress;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelDownload;
import app.akin.library.models.Models.State;
import app.akin.library.models.Models.State.Failed.Why;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Fetches models one after the other, in the background. What was fetched of one survives pausing, failing and killing;
 * only {@link #cancel} drops it.
 */
final class ModelDownloads implements AutoCloseable {

    private final InstalledModels installed;
    private final Supplier<ModelDownload> download;
    private final BiConsumer<String, Optional<State>> doing;
    private final Consumer<String> arrived;
    private final TaskRunner fetching = new TaskRunner("download", 1);
    private final TaskRunner dropping = new TaskRunner("drop-download", 1);
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /**
     * @param download makes what fetches one model
     * @param doing is told what happens to a model; nothing when nothing does any more
     * @param arrived is told the id of every model that is complete
     */
    ModelDownloads(
            InstalledModels installed,
            Supplier<ModelDownload> download,
            BiConsumer<String, Optional<State>> doing,
            Consumer<String> arrived) {
        this.installed = installed;
        this.download = download;
        this.doing = doing;
        this.arrived = arrived;
    }

    /** Begins, or goes on with what was paused. */
    synchronized void start(CatalogueModel offered) {
        List<CatalogueModel> needed = needed(offered);
        Running begun = new Running(needed);
        if (running.putIfAbsent(offered.id(), begun) == null) {
            doing.accept(
                    offered.id(),
                    Optional.of(new State.Downloading(fetched(needed), bytes(needed), 0, Optional.empty())));
            fetching.submit(() -> fetch(offered, begun));
        }
    }

    /** Stops; what has come waits on the disk. */
    void pause(String id) {
        Optional.ofNullable(running.get(id)).ifPresent(found -> found.cancellation.cancel());
    }

    /** Stops, if it runs, and drops what has come of it; not of another model that it needs. */
    synchronized void cancel(CatalogueModel offered) {
        Running found = running.get(offered.id());
        if (found != null) {
            found.unwanted = true;
            found.cancellation.cancel();
        } else if (!isPartOfAnother(offered)) {
            dropping.submit(() -> {
                doing.accept(offered.id(), drop(offered));
                return true;
            });
        }
    }

    private boolean isPartOfAnother(CatalogueModel offered) {
        return running.values().stream().anyMatch(each -> each.needed.contains(offered));
    }

    /** What has come of an offered model that is not being fetched now; nothing where none of it has. */
    Optional<State> waiting(CatalogueModel offered) {
        long done = fetched(List.of(offered));
        return done > 0 && !isPartOfAnother(offered)
                ? Optional.of(new State.Paused(done, bytes(offered)))
                : Optional.empty();
    }

    /** Bytes to fetch for a model to be of use, those that have come included. */
    long bytes(CatalogueModel offered) {
        return bytes(needed(offered));
    }

    /** Breaks everything off; it is gone on with the next time. */
    @Override
    public void close() {
        running.values().forEach(each -> each.cancellation.cancel());
        fetching.close();
        dropping.close();
    }

    private boolean fetch(CatalogueModel offered, Running begun) throws InterruptedException {
        Optional<State> outcome = Optional.empty();
        try {
            if (installed.find(offered.id()).isPresent()) {
                return true; // it came as a part of another
            }
            List<CatalogueModel> needed = needed(offered); // those fetched since it was asked for are needed no more
            long total = bytes(needed);
            long before = 0;
            for (CatalogueModel each : needed) {
                long start = before;
                download.get()
                        .fetch(
                                each,
                                progress ->
                                        doing.accept(offered.id(), Optional.of(downloading(progress, start, total))),
                                begun.cancellation);
                before += each.bytes();
            }
            arrived.accept(offered.id());
        } catch (CancellationException e) {
            outcome = begun.unwanted ? drop(offered) : Optional.empty();
        } catch (DownloadException e) {
            outcome = Optional.of(new State.Failed(e.getMessage(), why(e)));
        } catch (ModelFileException e) {
            outcome = Optional.of(new State.Failed(e.getMessage()));
        } catch (IOException e) {
            outcome = Optional.of(new State.Failed("The model could not be fetched: " + e.getMessage()));
        } finally {
            ended(offered, outcome);
        }
        return true;
    }

    private static Why why(DownloadException thrown) {
        return switch (thrown.problem()) {
            case STOPPED -> Why.STOPPED;
            case REFUSED -> Why.REFUSED;
            case NOT_GENUINE -> Why.NOT_GENUINE;
            case NO_ROOM -> Why.NO_ROOM;
            case INSTALLED_ALREADY -> Why.OTHER;
        };
    }

    private synchronized void ended(CatalogueModel offered, Optional<State> outcome) {
        running.remove(offered.id());
        doing.accept(offered.id(), outcome);
    }

    /** Nothing when it is gone. */
    private Optional<State> drop(CatalogueModel offered) {
        try {
            ModelDownload.drop(installed, offered);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new State.Failed("What was fetched could not be deleted: " + e.getMessage()));
        }
    }

    /** @param before bytes of what was fetched before this */
    private static State downloading(DownloadProgress progress, long before, long total) {
        return progress.done() < progress.total()
                ? new State.Downloading(before + progress.done(), total, progress.perSecond(), progress.left())
                : new State.Checking();
    }

    private List<CatalogueModel> needed(CatalogueModel offered) {
        try {
            return installed.neededFor(offered);
        } catch (IOException e) {
            throw new UncheckedIOException("the models could not be looked at", e);
        }
    }

    private long fetched(List<CatalogueModel> models) {
        try {
            long bytes = 0;
            for (CatalogueModel each : models) {
                bytes += ModelDownload.fetched(installed, each);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("what was fetched could not be looked at", e);
        }
    }

    private static long bytes(List<CatalogueModel> models) {
        return models.stream().mapToLong(CatalogueModel::bytes).sum();
    }

    /** One download, and what is to become of it when it stops. */
    private static final class Running {
        private final List<CatalogueModel> needed;
        private final Cancellation cancellation = new Cancellation();
        private volatile boolean unwanted;

        /** @param needed what is fetched, in order */
        Running(List<CatalogueModel> needed) {
            this.needed = needed;
        }
    }
}
