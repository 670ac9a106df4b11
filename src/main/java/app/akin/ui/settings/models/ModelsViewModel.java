package app.akin.ui.settings.models;

import app.akin.indexing.Indexing;
import app.akin.library.models.Models;
import app.akin.library.models.Models.Model;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models, and what a person does with them. A download begins only after its size was agreed to, and what a model has
 * read is dropped only after it was said what that means.
 */
public final class ModelsViewModel {

    /** The model that most people should get. */
    public static final String RECOMMENDED = "clip-vit-b-32";

    private final Models models;
    private final Indexing indexing;
    private final Background background;
    private final Messages messages;
    private final ModelWords words;
    private final ObservableList<ModelCard> cards = FXCollections.observableArrayList();
    // Kept, because such a view is only weakly known to its list: a listener on a passing one falls silent.
    private final ObservableList<ModelCard> readOnlyCards = FXCollections.unmodifiableObservableList(cards);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyStringWrapper unseen = new ReadOnlyStringWrapper("");
    private final Set<String> asking = new HashSet<>();
    private List<Model> shown = List.of();
    private Map<String, Long> kept = Map.of();
    private Map<String, Double> pace = Map.of();
    private boolean measured;

    public ModelsViewModel(Models models, Indexing indexing, Background background, Messages messages) {
        this.models = models;
        this.indexing = indexing;
        this.background = background;
        this.messages = messages;
        words = new ModelWords(messages);
        show(models.all());
    }

    public ObservableList<ModelCard> cards() {
        return readOnlyCards;
    }

    public Optional<ModelCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** How an installation from a folder goes. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Takes in a new state of all models. */
    public void show(List<Model> now) {
        boolean others = !ready(now).equals(ready(shown));
        shown = List.copyOf(now);
        asking.removeIf(id -> shown.stream().noneMatch(model -> model.id().equals(id) && canBeAsked(model)));
        describe();
        if (others) {
            weigh();
        }
    }

    /** Looks how much what each model has read takes, in the background. */
    public void weigh() {
        background.run(
                models::kept,
                now -> {
                    kept = Map.copyOf(now);
                    describe();
                },
                closed -> kept = Map.of());
    }

    /** What the model in use has not seen, as other computers added it with another one; empty where there is nothing. */
    public ReadOnlyStringProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** Counts that, in the background. */
    public void countUnseen() {
        background.run(
                models::unseenOfOthers,
                now -> unseen.set(
                        now == 0 ? "" : messages.get("model.others", now) + " " + messages.get("model.others.text")),
                closed -> unseen.set(""));
    }

    /** Measures, once and in the background, how fast every model would be here. */
    public void measure() {
        if (!measured) {
            measured = true;
            background.run(
                    models::pace,
                    now -> {
                        pace = Map.copyOf(now);
                        describe();
                    },
                    failed -> measured = false);
        }
    }

    private void describe() {
        List<ModelCard> described = shown.stream()
                .map(model -> words.describe(
                        model,
                        asking.contains(model.id()),
                        kept.getOrDefault(model.id(), 0L),
                        Optional.ofNullable(pace.get(model.id()))))
                .toList();
        if (!described.equals(cards)) {
            cards.setAll(described);
        }
    }

    public void act(String id, ModelCard.Action action) {
        switch (action) {
            case DOWNLOAD, FREE -> asking.add(id);
            case NOT_NOW -> asking.remove(id);
            case AGREE, AGAIN, RESUME_DOWNLOAD -> {
                asking.remove(id);
                models.download(id);
            }
            case PAUSE_DOWNLOAD -> models.pauseDownload(id);
            case CANCEL -> models.cancelDownload(id);
            case USE -> models.use(id);
            case PAUSE -> indexing.pause();
            case RESUME -> indexing.resume();
            case FREE_NOW -> {
                asking.remove(id);
                free(id);
            }
        }
        show(models.all());
    }

    private void free(String id) {
        background.change(
                () -> models.free(id),
                bytes -> {
                    kept = without(kept, id);
                    show(models.all());
                },
                problem -> notice.set(FreeTrouble.of(problem, messages)));
    }

    private static Map<String, Long> without(Map<String, Long> all, String id) {
        Map<String, Long> rest = new HashMap<>(all);
        rest.remove(id);
        return Map.copyOf(rest);
    }

    /** Installs a model from a folder, in the background; {@link #noticeProperty()} tells how it went. */
    public void install(Path folder) {
        notice.set(new Notice(messages.get("models.install.checking"), Notice.Kind.BUSY));
        background.run(() -> models.install(folder), this::installed, this::refused);
    }

    private void installed(Model model) {
        notice.set(new Notice(messages.get("models.install.done", model.name()), Notice.Kind.GOOD));
        show(models.all());
    }

    private void refused(Throwable reason) {
        String why = Troubles.inWords(reason, messages);
        notice.set(new Notice(messages.get("models.install.failed", why), Notice.Kind.BAD));
    }

    private static boolean canBeAsked(Model model) {
        return model.state() instanceof Models.State.Offered || model.state() instanceof Models.State.Ready;
    }

    private static List<String> ready(List<Model> models) {
        return models.stream()
                .filter(model -> model.state() instanceof Models.State.Ready)
                .map(Model::id)
                .toList();
    }
}
