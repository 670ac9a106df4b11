package app.akin.library.models;

import app.akin.embedding.TextEncoder;
import app.akin.embedding.remote.RemoteAddress;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.embedding.remote.RemoteTrial;
import app.akin.library.models.Models.Model;
import app.akin.model.ModelKind;
import app.akin.model.ModelNeededException;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import app.akin.seat.Seat;
import app.akin.seat.SeatNews;
import app.akin.settings.RemoteModelFile;
import app.akin.settings.RemoteModelFile.Entry;
import app.akin.settings.SettingsStore;
import app.akin.task.Listeners;
import app.akin.task.Listening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The models of this data folder that read passages. */
public final class LocalPassageModels implements PassageModels, SeatNews {

    static final String ELSEWHERE = "remote-";

    private final LocalModels installed;
    private final RemoteModelFile remote;
    private final Seat<TextEncoder> passages;
    private final SettingsStore settings;
    private final Listeners<State> listeners = new Listeners<>();

    /** What the chosen model is doing; nothing while it is ready. */
    private volatile Optional<State> doing = Optional.empty();

    /** The model of words on this computer that is reading at the moment. */
    private volatile Optional<String> buildingHere = Optional.empty();

    public LocalPassageModels(
            LocalModels installed, RemoteModelFile remote, Seat<TextEncoder> passages, SettingsStore settings) {
        this.installed = installed;
        this.remote = remote;
        this.passages = passages;
        this.settings = settings;
    }

    @Override
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Model model : installed.all()) {
            if (model.kind() == ModelKind.WORDS && isInstalled(model)) {
                choices.add(new Choice(model.id(), model.name(), Optional.empty()));
            } else if (model.id().equals(settings.settings().model()) && passages.isUsable(model.id())) {
                choices.add(new Choice(EYES, model.name(), Optional.empty()));
            }
        }
        choices.sort(Comparator.comparing(choice -> !choice.id().equals(READER)));
        elsewhere().forEach(model -> choices.add(new Choice(model.id(), model.name(), Optional.of(model))));
        return List.copyOf(choices);
    }

    @Override
    public boolean canBeChosen(String id) {
        return choices().stream().anyMatch(choice -> choice.id().equals(id))
                || choices().stream().anyMatch(choice -> TextModelId.isOf(id, choice.id())) && passages.isUsable(id);
    }

    @Override
    public String chosen() {
        boolean eyes = settings.settings().passageModel().equals(Optional.of(EYES));
        return eyes && passages.isUsable(settings.settings().model()) ? EYES : passages.wantedId();
    }

    @Override
    public void choose(String id) {
        doing = Optional.empty();
        settings.update(before -> before.withPassageModel(Optional.of(id).filter(other -> !other.equals(READER))));
        changed();
    }

    @Override
    public State state() {
        return passages.isVacant()
                ? new State.Away("the model that reads passages is missing")
                : doing.orElseGet(State.Ready::new);
    }

    @Override
    public Listening listen(Consumer<State> listener) {
        return listeners.add(listener);
    }

    @Override
    public List<RemoteModel> elsewhere() {
        return entries().stream().map(Entry::model).toList();
    }

    /** Whether the chosen model is elsewhere, so that using it sends something. */
    public boolean isElsewhere() {
        String chosen = chosen();
        return elsewhere().stream().anyMatch(model -> TextModelId.isOf(chosen, model.id()));
    }

    @Override
    public RemoteModel add(Wish wish, Secret key) throws RefusedException {
        if (wish.model().isBlank()) {
            throw new RefusedException("The name of the model is missing");
        }
        try {
            URI address = RemoteAddress.parse(wish.address());
            RemoteModel wished = new RemoteModel(
                    id(wish, address),
                    wish.protocol(),
                    address,
                    wish.model().strip(),
                    wish.dimension().orElse(1),
                    wish.dimension().isPresent());
            RemoteModel model = wished.of(RemoteTrial.dimension(wished, key));
            remote.put(new Entry(model, key));
            passages.forget(id -> TextModelId.isOf(id, model.id()));
            doing = Optional.empty();
            changed();
            return model;
        } catch (RemoteRefusedException e) {
            throw new RefusedException(e.getMessage(), e);
        } catch (IOException e) {
            throw new RefusedException("The model could not be remembered: " + e.getMessage(), e);
        }
    }

    @Override
    public void remove(String id) {
        try {
            remote.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException("the model could not be removed", e);
        }
        passages.forget(opened -> TextModelId.isOf(opened, id));
        if (settings.settings()
                .passageModel()
                .filter(chosen -> TextModelId.isOf(chosen, id))
                .isPresent()) {
            choose(READER);
        } else {
            changed();
        }
    }

    @Override
    public List<Kept> kept() {
        List<Choice> choices = choices();
        return passages.kept().entrySet().stream()
                .filter(each -> !passages.isNeeded(each.getKey()))
                .map(each -> new Kept(each.getKey(), name(each.getKey(), choices), each.getValue()))
                .toList();
    }

    /** A model that was cut is called as the whole, with the number of dimensions; one that is gone by its id. */
    private static String name(String id, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> TextModelId.isOf(id, choice.id()))
                .findFirst()
                .map(choice -> choice.name() + id.substring(choice.id().length()))
                .orElse(id);
    }

    @Override
    public long free(String id) throws ModelNeededException {
        return passages.free(id);
    }

    @Override
    public void reading(String id, long left, long total, boolean paused) {
        buildingHere = chosenHere();
        buildingHere.ifPresent(here -> installed.building(here, left, total, paused));
        become(Optional.of(new State.Building(Math.max(0, total - left), total)));
    }

    @Override
    public void complete(String id) {
        stopped(id);
        become(Optional.empty());
    }

    @Override
    public void stopped(String id) {
        buildingHere.ifPresent(installed::built);
        buildingHere = Optional.empty();
    }

    @Override
    public void away(String id, String why) {
        stopped(id);
        become(Optional.of(new State.Away(why)));
    }

    /** The id of the chosen model where it is one of words on this computer. */
    private Optional<String> chosenHere() {
        String chosen = chosen();
        return installed.all().stream()
                .filter(model -> model.kind() == ModelKind.WORDS && TextModelId.isOf(chosen, model.id()))
                .map(Model::id)
                .findFirst();
    }

    private void become(Optional<State> now) {
        if (!now.equals(doing)) {
            doing = now;
            changed();
        }
    }

    private void changed() {
        State now = state();
        listeners.tell(now);
    }

    /** The same for the same model at the same address, so that it can be added again with another key. */
    private String id(Wish wish, URI address) {
        String name = wish.model().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String shortened = wish.dimension().map(dimension -> "-" + dimension).orElse("");
        String id = ELSEWHERE + name + shortened;
        List<RemoteModel> others = elsewhere();
        for (int i = 2; isTaken(id, address, wish, others); i++) {
            id = ELSEWHERE + name + shortened + "-" + i;
        }
        return id;
    }

    private static boolean isTaken(String id, URI address, Wish wish, List<RemoteModel> others) {
        return others.stream()
                .anyMatch(other -> other.id().equals(id)
                        && !(other.address().equals(address)
                                && other.model().equals(wish.model().strip())));
    }

    private static boolean isInstalled(Model model) {
        return switch (model.state()) {
            case Models.State.InUse _, Models.State.Ready _, Models.State.Building _ -> true;
            case Models.State.Incomplete _,
                    Models.State.Offered _,
                    Models.State.Downloading _,
                    Models.State.Paused _,
                    Models.State.Checking _,
                    Models.State.Failed _ -> false;
        };
    }

    private List<Entry> entries() {
        try {
            return remote.all();
        } catch (IOException e) {
            throw new UncheckedIOException("the models elsewhere could not be looked at", e);
        }
    }
}
