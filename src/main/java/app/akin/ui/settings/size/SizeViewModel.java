package app.akin.ui.settings.size;

import app.akin.library.SizeAndSpeed;
import app.akin.library.SizeAndSpeed.Space;
import app.akin.library.SizeAndSpeed.Work;
import app.akin.library.models.Models;
import app.akin.model.VectorStorage;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is known of each model's vectors, and how a change of them goes; looks again while it is shown. */
public final class SizeViewModel {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final SizeAndSpeed sizes;
    private final Models models;
    private final Background background;
    private final Messages messages;
    private final ObservableList<Space> spaces = FXCollections.observableArrayList();
    private final ObservableList<Space> readOnlySpaces = FXCollections.unmodifiableObservableList(spaces);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private TaskRunner.Scheduled next = () -> {};
    private boolean shown;

    public SizeViewModel(SizeAndSpeed sizes, Models models, Background background, Messages messages) {
        this.sizes = sizes;
        this.models = models;
        this.background = background;
        this.messages = messages;
    }

    ObservableList<Space> spaces() {
        return readOnlySpaces;
    }

    /** What the model is called whose vectors these are; by its id where Akin does not know it any more. */
    String name(Space space) {
        String id = space.space().model();
        return models.all().stream()
                .filter(model -> model.id().equals(id))
                .map(Models.Model::name)
                .findFirst()
                .orElse(id);
    }

    /** What is being done. */
    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    void begin() {
        shown = true;
        look();
    }

    void end() {
        shown = false;
        next.cancel();
    }

    void choose(Space space, Optional<VectorStorage> wish) {
        if (!space.wish().equals(wish)) {
            ask(() -> sizes.choose(space.space(), wish));
        }
    }

    void measure() {
        sizes.measure();
        look();
    }

    void pauseOrGoOn() {
        if (sizes.isPaused()) {
            sizes.resume();
        } else {
            sizes.pause();
        }
        look();
    }

    private void ask(Runnable action) {
        background.change(
                () -> {
                    action.run();
                    return true;
                },
                done -> look(),
                this::fail);
    }

    private void look() {
        next.cancel();
        background.run(sizes::spaces, this::show, this::fail);
    }

    private void show(List<Space> found) {
        if (!spaces.equals(found)) {
            spaces.setAll(found);
        }
        Optional<Work> work = sizes.work();
        working.set(work.isPresent());
        paused.set(sizes.isPaused());
        notice.set(work.map(this::words).orElse(Notice.NONE));
        lookLater();
    }

    private Notice words(Work work) {
        if (sizes.isPaused()) {
            return new Notice(messages.get("size.paused", work.done(), work.of()), Notice.Kind.BUSY);
        }
        return new Notice(
                work.of() == 0 ? messages.get("size.measuring") : messages.get("size.changing", work.done(), work.of()),
                Notice.Kind.BUSY);
    }

    private void fail(Throwable thrown) {
        notice.set(new Notice(messages.get("size.failed", Troubles.inWords(thrown, messages)), Notice.Kind.BAD));
        lookLater();
    }

    private void lookLater() {
        if (shown) {
            next.cancel();
            next = background.after(BETWEEN_LOOKS, this::look);
        }
    }
}
