package app.akin.ui.pages;

import app.akin.library.models.PassageModels;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import app.akin.task.Listening;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Models that read passages in memory that do what they are told and remember it. */
public final class FakePassages implements PassageModels {

    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, Long> kept = new ConcurrentSkipListMap<>();
    private final List<RemoteModel> elsewhere = new CopyOnWriteArrayList<>();
    private volatile String chosen = READER;
    private volatile Optional<String> refusal = Optional.empty();
    private volatile State state = new State.Ready();

    public void become(State now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    public void refuse(String why) {
        refusal = Optional.of(why);
    }

    /** What was asked of it, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(READER, "Multilingual E5 small", Optional.empty()));
        choices.add(new Choice("all-minilm-l6-v2", "all-MiniLM-L6-v2", Optional.empty()));
        elsewhere.forEach(model -> choices.add(new Choice(model.id(), model.name(), Optional.of(model))));
        return choices;
    }

    @Override
    public boolean canBeChosen(String id) {
        return choices().stream().anyMatch(choice -> choice.id().equals(id));
    }

    @Override
    public String chosen() {
        return chosen;
    }

    @Override
    public void choose(String id) {
        told.add("choose " + id);
        chosen = id;
        become(new State.Ready());
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Listening listen(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<RemoteModel> elsewhere() {
        return List.copyOf(elsewhere);
    }

    @Override
    public RemoteModel add(Wish wish, Secret key) throws RefusedException {
        told.add("add " + wish.model() + " at " + wish.address()
                + wish.dimension().map(n -> " of " + n).orElse("") + (key.isEmpty() ? "" : " with a key"));
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        RemoteModel model = new RemoteModel(
                "remote-" + wish.model(),
                wish.protocol(),
                URI.create(wish.address()),
                wish.model(),
                wish.dimension().orElse(1536),
                wish.dimension().isPresent());
        elsewhere.add(model);
        become(state);
        return model;
    }

    /** From now on what {@code id} has read takes {@code bytes}, of no use. */
    public void keep(String id, long bytes) {
        kept.put(id, bytes);
    }

    @Override
    public List<Kept> kept() {
        return kept.entrySet().stream()
                .map(each -> new Kept(each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public long free(String id) {
        told.add("free " + id);
        return kept.remove(id);
    }

    @Override
    public void remove(String id) {
        told.add("remove " + id);
        elsewhere.removeIf(model -> model.id().equals(id));
        if (chosen.equals(id)) {
            choose(READER);
        } else {
            become(state);
        }
    }
}
