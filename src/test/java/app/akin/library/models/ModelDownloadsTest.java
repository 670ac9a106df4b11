package app.akin.library.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.catalogue.OfferedModel;
import app.akin.library.models.Models.State;
import app.akin.ui.pages.Now;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A download that a person pauses, goes on with and cancels, against a real https server on this machine. */
@Timeout(120)
class ModelDownloadsTest {

    private static final State PAUSED = new State.Paused(OfferedModel.FIRST_PART, OfferedModel.BYTES);

    @TempDir
    private Path folder;

    private final Map<String, State> doing = new ConcurrentHashMap<>();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private OfferedModel model;
    private ModelDownloads downloads;

    @BeforeEach
    void begin() throws Exception {
        model = new OfferedModel(folder);
        downloads = open();
    }

    @AfterEach
    void end() {
        downloads.close();
        model.close();
    }

    @Test
    void pausedItKeepsWhatHasComeAndGoesOnFromThere() throws Exception {
        assertThat(downloads.waiting(model.offered())).isEmpty();
        startAndPause();
        assertThat(downloads.waiting(model.offered())).contains(PAUSED);

        downloads.start(model.offered());
        Now.await("the model is here", () -> !arrived.isEmpty() && doing.isEmpty());
        assertThat(arrived).containsExactly(OfferedModel.ID);
        assertThat(model.ranges()).containsExactly("", "bytes=" + OfferedModel.FIRST_PART + "-");
        assertThat(model.installed().find(OfferedModel.ID)).isPresent();
        assertThat(downloads.waiting(model.offered())).isEmpty();
    }

    @Test
    void anEndOfTheProgramIsAPause() {
        start();
        downloads.close();
        downloads = open();
        assertThat(downloads.waiting(model.offered())).contains(PAUSED);
    }

    @Test
    void cancelledWhileItRunsNothingIsLeft() throws Exception {
        start();
        downloads.cancel(model.offered());
        Now.await("it stopped", doing::isEmpty);
        assertNothingIsLeft();
    }

    @Test
    void cancelledWhilePausedNothingIsLeft() throws Exception {
        startAndPause();
        downloads.cancel(model.offered());
        Now.await("it is dropped", () -> downloads.waiting(model.offered()).isEmpty());
        assertNothingIsLeft();
    }

    @Test
    void pausingWhatDoesNotRunDoesNothing() {
        downloads.pause(OfferedModel.ID);
        assertThat(doing).isEmpty();
    }

    private void assertNothingIsLeft() throws Exception {
        assertThat(downloads.waiting(model.offered())).isEmpty();
        try (var left = Files.list(folder.resolve("models"))) {
            assertThat(left).isEmpty();
        }
        assertThat(arrived).isEmpty();
    }

    private void start() {
        downloads.start(model.offered());
        Now.await(
                "the first part is here",
                () -> doing.get(OfferedModel.ID) instanceof State.Downloading now
                        && now.done() == OfferedModel.FIRST_PART);
    }

    private void startAndPause() {
        start();
        downloads.pause(OfferedModel.ID);
        Now.await("it stopped", doing::isEmpty);
    }

    private ModelDownloads open() {
        return new ModelDownloads(model.installed(), model::download, this::note, arrived::add);
    }

    private void note(String id, Optional<State> state) {
        doing.compute(id, (same, before) -> state.orElse(null));
    }
}
