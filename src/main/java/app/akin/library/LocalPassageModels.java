package app.akin.library;

import app.akin.embedding.remote.RemoteAddress;
import app.akin.embedding.remote.RemoteRefusedException;
import app.akin.embedding.remote.RemoteTrial;
import app.akin.library.Models.Model;
import app.akin.library.Models.ModelNeededException;
import app.akin.model.ModelKind;
import app.akin.model.RemoteModel;
import app.akin.model.Secret;
import app.akin.settings.RemoteModelFile;
import app.akin.settings.RemoteModelFile.Entry;
import app.akin.settings.SettingsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The models of words of this data folder. */
public final class LocalPassageModels implements PassageModels {

    static final String ELSEWHERE = "remote-";

    private final Models installed;
    private final RemoteModelFile remote;
    private final PassageSwitch passages;
    private final SettingsStore settings;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();

    /** What the chosen model is doing; nothing while it is ready. */
    private volatile Optional<State> doing = Optional.empty();

    public LocalPassageModels(
            Models installed, RemoteModelFile remote, PassageSwitch passages, SettingsStore settings) {
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
            }
        }
        elsewhere().forEach(model -> choices.add(new Choice(model.id(), model.name(), Optional.of(model))));
        return List.copyOf(choices);
    }

    @Override
    public boolean canBeChosen(String id) {
        return passages.has(id);
    }

    @Override
    public Optional<String> chosen() {
        return passages.wantedId();
    }

    @Override
    public void choose(Optional<String> id) {
        doing = Optional.empty();
        settings.update(before -> before.withPassageModel(id));
        changed();
    }

    @Override
    public State state() {
        return chosen().isEmpty() ? new State.Off() : doing.orElseGet(State.Ready::new);
    }

    @Override
    public Library.Listening listen(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<RemoteModel> elsewhere() {
        return entries().stream().map(Entry::model).toList();
    }

    /** Whether the chosen model is elsewhere, so that using it sends something. */
    public boolean isElsewhere() {
        Optional<String> chosen = chosen();
        return chosen.isPresent()
                && elsewhere().stream().anyMatch(model -> PassageSwitch.isOf(chosen.get(), model.id()));
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
            passages.forget(model.id());
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
        passages.forget(id);
        if (settings.settings()
                .passageModel()
                .filter(chosen -> PassageSwitch.isOf(chosen, id))
                .isPresent()) {
            choose(Optional.empty());
        } else {
            changed();
        }
    }

    @Override
    public List<Kept> kept() {
        List<Choice> choices = choices();
        return passages.kept().entrySet().stream()
                .map(each -> new Kept(each.getKey(), name(each.getKey(), choices), each.getValue()))
                .toList();
    }

    /** A model that was cut is called as the whole, with the number of dimensions; one that is gone by its id. */
    private static String name(String id, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> PassageSwitch.isOf(id, choice.id()))
                .findFirst()
                .map(choice -> choice.name() + id.substring(choice.id().length()))
                .orElse(id);
    }

    @Override
    public long free(String id) throws ModelNeededException {
        return passages.free(id);
    }

    /** Says that the chosen model has still to read {@code left} of {@code total} documents. */
    public void building(long left, long total) {
        become(Optional.of(new State.Building(Math.max(0, total - left), total)));
    }

    /** Says that it has read everything. */
    public void built() {
        become(Optional.empty());
    }

    public void away(String why) {
        become(Optional.of(new State.Away(why)));
    }

    private void become(Optional<State> now) {
        if (!now.equals(doing)) {
            doing = now;
            changed();
        }
    }

    private void changed() {
        State now = state();
        listeners.forEach(listener -> listener.accept(now));
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
