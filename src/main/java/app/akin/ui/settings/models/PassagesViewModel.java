package app.akin.ui.settings.models;

import app.akin.library.models.PassageModels;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Kept;
import app.akin.library.models.PassageModels.State;
import app.akin.library.models.PassageModels.Wish;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which model reads passages, and the models elsewhere. A model elsewhere is chosen only after the person
 * has read what will be sent where.
 */
public final class PassagesViewModel {

    private final PassageModels models;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<List<Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Choice>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Notice> state = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();

    public PassagesViewModel(PassageModels models, Background background, Messages messages) {
        this.models = models;
        this.background = background;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What models have read that is of no use at the moment. */
    ReadOnlyObjectProperty<List<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The model elsewhere that the person has to agree to. */
    ReadOnlyObjectProperty<Optional<Choice>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** How far the chosen model is. */
    ReadOnlyObjectProperty<Notice> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How adding or removing a model went. */
    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    /** Looks at what there is now. */
    void refresh() {
        background.run(
                () -> new Shown(models.choices(), models.chosen(), models.state(), models.elsewhere()),
                this::show,
                thrown -> notice.set(new Notice(Troubles.inWords(thrown, messages), Notice.Kind.BAD)));
        background.run(models::kept, kept::set, closed -> kept.set(List.of()));
    }

    /** Frees what a model has read; the person has read what that means. */
    void free(Kept what) {
        background.change(
                () -> models.free(what.id()),
                bytes -> refresh(),
                problem -> notice.set(FreeTrouble.of(problem, messages)));
    }

    private void show(Shown now) {
        shown.set(now);
        state.set(
                switch (now.state()) {
                    case State.Ready _ -> new Notice(messages.get("passages.ready"), Notice.Kind.GOOD);
                    case State.Building building ->
                        new Notice(
                                messages.get("passages.building", building.done(), building.total()), Notice.Kind.BUSY);
                    case State.Away away -> new Notice(messages.get("passages.away", away.why()), Notice.Kind.BAD);
                });
    }

    /** Chooses a model; one elsewhere is asked about first. */
    void choose(Choice choice) {
        if (choice.id().equals(shown.get().chosen())) {
            asking.set(Optional.empty());
        } else if (choice.elsewhere().isPresent()) {
            asking.set(Optional.of(choice));
        } else {
            apply(choice);
        }
    }

    /** The person has read what leaves the computer and wants it. */
    void agree() {
        asking.get().ifPresent(this::apply);
    }

    void refuse() {
        asking.set(Optional.empty());
    }

    /** What would leave the computer, and for where. */
    String question(Choice choice) {
        return messages.get(
                "passages.ask",
                choice.name(),
                choice.elsewhere().map(RemoteModel::host).orElse(""));
    }

    private void apply(Choice choice) {
        asking.set(Optional.empty());
        models.choose(choice.id());
        refresh();
    }

    /** Tries a model elsewhere and adds it; {@link #noticeProperty()} tells how it went. */
    void add(RemoteProtocol protocol, String address, String model, String dimensions, String key) {
        Optional<Integer> dimension = Optional.empty();
        if (!dimensions.isBlank()) {
            if (!dimensions.strip().matches("[1-9]\\d{0,4}")) {
                notice.set(new Notice(messages.get("passages.add.dimensions.wrong"), Notice.Kind.BAD));
                return;
            }
            dimension = Optional.of(Integer.parseInt(dimensions.strip()));
        }
        String place = address.isBlank() ? protocol.home().toString() : address.strip();
        Wish wish = new Wish(protocol, place, model.strip(), dimension);
        notice.set(new Notice(messages.get("passages.add.trying"), Notice.Kind.BUSY));
        adding.set(true);
        background.run(() -> models.add(wish, Secret.of(key)), this::added, this::refused);
    }

    private void added(RemoteModel model) {
        adding.set(false);
        notice.set(new Notice(messages.get("passages.add.done", model.name(), model.dimension()), Notice.Kind.GOOD));
        refresh();
    }

    private void refused(Throwable reason) {
        adding.set(false);
        String why = Troubles.inWords(reason, messages);
        notice.set(new Notice(messages.get("passages.add.failed", why), Notice.Kind.BAD));
    }

    void remove(RemoteModel model) {
        background.change(
                () -> {
                    models.remove(model.id());
                    return model;
                },
                gone -> {
                    notice.set(new Notice(messages.get("passages.removed", gone.name()), Notice.Kind.GOOD));
                    refresh();
                },
                thrown -> notice.set(new Notice(Troubles.inWords(thrown, messages), Notice.Kind.BAD)));
    }

    /** What the section shows. */
    record Shown(List<Choice> choices, String chosen, State state, List<RemoteModel> elsewhere) {

        static final Shown NOTHING = new Shown(List.of(), PassageModels.READER, new State.Ready(), List.of());

        Shown {
            choices = List.copyOf(choices);
            elsewhere = List.copyOf(elsewhere);
        }

        Optional<Choice> choice() {
            return choices.stream().filter(one -> chosen.equals(one.id())).findFirst();
        }
    }
}
