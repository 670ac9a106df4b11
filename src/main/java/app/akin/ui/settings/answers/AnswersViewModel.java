package app.akin.ui.settings.answers;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatException;
import app.akin.answer.chat.ChatFault;
import app.akin.answer.chat.OfferedModel;
import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import app.akin.task.Cancellation;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.FaultWords;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The language model that is chosen, and finding another: looked for here, listed, tried, kept. */
public final class AnswersViewModel {

    private final Answers answers;
    private final List<URI> known;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<ChatModel>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Place>> places = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<OfferedModel>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Notice> looked = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** A service that answers, and what it offers. */
    record Place(URI address, List<OfferedModel> models) {}

    /** @param known addresses on this computer at which models are looked for */
    public AnswersViewModel(Answers answers, List<URI> known, Background background, Messages messages) {
        this.answers = answers;
        this.known = List.copyOf(known);
        this.background = background;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<Optional<ChatModel>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The services on this computer that were found. */
    ReadOnlyObjectProperty<List<Place>> places() {
        return places.getReadOnlyProperty();
    }

    /** What the service at the address offers. */
    ReadOnlyObjectProperty<List<OfferedModel>> offered() {
        return offered.getReadOnlyProperty();
    }

    /** How looking on this computer went. */
    ReadOnlyObjectProperty<Notice> looked() {
        return looked.getReadOnlyProperty();
    }

    /** How listing or trying went. */
    ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void refresh() {
        background.run(answers::model, chosen::set, problem -> chosen.set(Optional.empty()));
    }

    /** Looks whether programs that run models answer on this computer. */
    void look() {
        looked.set(new Notice(messages.get("answers.local.looking"), Notice.Kind.BUSY));
        background.run(
                this::answering,
                found -> {
                    places.set(found);
                    looked.set(
                            found.isEmpty()
                                    ? new Notice(messages.get("answers.local.none"), Notice.Kind.BAD)
                                    : new Notice(messages.get("answers.local.found", found.size()), Notice.Kind.GOOD));
                },
                problem -> looked.set(new Notice(messages.get("answers.local.none"), Notice.Kind.BAD)));
    }

    private List<Place> answering() {
        List<Place> found = new ArrayList<>();
        for (URI address : known) {
            try {
                found.add(new Place(address, answers.offered(address, Secret.NONE)));
            } catch (ChatException e) {
                // Most people run none or one of them.
                continue;
            }
        }
        return List.copyOf(found);
    }

    /** Somebody takes one that was found. */
    void offer(Place place) {
        offered.set(place.models());
    }

    /** Asks a service for its models. */
    void list(String address, String key) {
        with(address, key, (uri, secret) -> {
            say("answers.list.busy", Notice.Kind.BUSY);
            background.run(
                    () -> answers.offered(uri, secret),
                    models -> {
                        busy.set(false);
                        offered.set(models);
                        notice.set(new Notice(
                                messages.get("answers.list.done", models.size()),
                                models.isEmpty() ? Notice.Kind.BAD : Notice.Kind.GOOD));
                    },
                    problem -> failed(problem, new ChatModel(uri, "-")));
        });
    }

    /** Tries a model, and uses it when it answers. */
    void use(String address, String name, String key) {
        if (name.isBlank()) {
            say("answers.try.name", Notice.Kind.BAD);
            return;
        }
        with(address, key, (uri, secret) -> {
            say("answers.try.busy", Notice.Kind.BUSY);
            ChatModel model = new ChatModel(uri, name.strip(), context(name.strip()));
            background.run(
                    () -> {
                        answers.choose(model, secret, new Cancellation());
                        if (Answers.isHere(model)) {
                            // Nothing leaves the computer on the way to it: there is nothing to agree to.
                            answers.agree(model);
                        }
                        return model;
                    },
                    done -> {
                        busy.set(false);
                        chosen.set(Optional.of(done));
                        say("answers.try.done", Notice.Kind.GOOD);
                    },
                    problem -> failed(problem, model));
        });
    }

    void forget() {
        background.run(
                () -> {
                    answers.forget();
                    return Optional.<ChatModel>empty();
                },
                chosen::set,
                problem -> say("answers.kept.failed", Notice.Kind.BAD));
    }

    private OptionalInt context(String name) {
        return offered.get().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(OfferedModel::contextTokens)
                .orElse(OptionalInt.empty());
    }

    /** What is done with an address and a key that make sense. */
    @FunctionalInterface
    private interface Asking {
        void at(URI address, Secret key);
    }

    private void with(String typed, String key, Asking asking) {
        Optional<URI> address = Answers.address(typed);
        if (address.isEmpty()) {
            say("answers.address.wrong", Notice.Kind.BAD);
            return;
        }
        try {
            Secret secret = Secret.of(key);
            busy.set(true);
            asking.at(address.get(), secret);
        } catch (IllegalArgumentException e) {
            say("answer.fault.keyRefused", Notice.Kind.BAD);
        }
    }

    private void failed(Throwable problem, ChatModel model) {
        busy.set(false);
        if (problem instanceof ChatException known) {
            ChatFault fault = known.fault();
            notice.set(new Notice(FaultWords.of(fault, model, messages), Notice.Kind.BAD));
        } else {
            say("answers.kept.failed", Notice.Kind.BAD);
        }
    }

    private void say(String key, Notice.Kind kind) {
        notice.set(new Notice(messages.get(key), kind));
    }
}
