package app.akin.ui.pages;

import app.akin.library.models.ModelTrouble;
import app.akin.library.models.Models;
import app.akin.model.ModelKind;
import app.akin.task.Listening;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Models in memory that do what they are told and remember it. */
public final class FakeModels implements Models {

    public static final String CLIP = "clip-vit-b-32";

    private final List<Consumer<List<Model>>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile List<Model> models = List.of(iris(new State.InUse()), clip(new State.Offered()));
    private final Map<String, Long> kept = new ConcurrentHashMap<>();
    private volatile Optional<String> refusal = Optional.empty();
    private volatile Optional<ModelTrouble> trouble = Optional.empty();
    private volatile long toReadAgain;
    private volatile long unseen;

    public static Model iris(State state) {
        return new Model("iris", "Iris", ModelKind.PICTURES, true, 25_000_000, 512, "Apache-2.0", true, state);
    }

    /** The reader that ships with Akin. */
    public static Model reader(State state) {
        return new Model(
                "multilingual-e5-small",
                "Multilingual E5 small",
                ModelKind.WORDS,
                true,
                72_700_000,
                384,
                "MIT",
                true,
                state);
    }

    public static Model clip(State state) {
        return new Model(CLIP, "CLIP ViT-B/32", ModelKind.PICTURES, false, 605_157_884, 512, "MIT", true, state);
    }

    public static Model own(State state) {
        return new Model("my-clip", "my-clip", ModelKind.PICTURES, false, 1_710_540_580L, 768, "", false, state);
    }

    /** A model of words alone whose hash nobody knows. */
    public static Model words(State state) {
        return new Model(
                "nomic-embed-text-v1.5",
                "nomic-embed-text-v1.5",
                ModelKind.WORDS,
                false,
                547_466_247,
                768,
                "Apache-2.0",
                false,
                state);
    }

    /** Words over the pictures of {@link #clip}. */
    public static Model multilingual(State state) {
        return new Model(
                "clip-vit-b-32-multilingual",
                "CLIP ViT-B/32 multilingual",
                ModelKind.PICTURES,
                false,
                543_534_831,
                512,
                "Apache-2.0",
                false,
                state);
    }

    public void become(Model... now) {
        models = List.of(now);
        listeners.forEach(listener -> listener.accept(models));
    }

    /** The model that is wanted does not answer. */
    public void lose(ModelTrouble now) {
        trouble = Optional.of(now);
        listeners.forEach(listener -> listener.accept(models));
    }

    /** From now on no folder is good enough. */
    public void refuse(String why) {
        refusal = Optional.of(why);
    }

    /** What was asked of it, in order, such as {@code download clip-vit-b-32}. */
    public List<String> told() {
        return List.copyOf(told);
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public List<Model> all() {
        return models;
    }

    @Override
    public Listening listen(Consumer<List<Model>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void use(String id) {
        told.add("use " + id);
    }

    @Override
    public void download(String id) {
        told.add("download " + id);
    }

    @Override
    public void pauseDownload(String id) {
        told.add("pause " + id);
    }

    @Override
    public void cancelDownload(String id) {
        told.add("cancel " + id);
    }

    @Override
    public Model install(Path folder) throws ModelRefusedException {
        told.add("install " + folder);
        if (refusal.isPresent()) {
            throw new ModelRefusedException(refusal.get());
        }
        List<Model> more = new ArrayList<>(models);
        more.add(own(new State.Ready()));
        models = List.copyOf(more);
        return own(new State.Ready());
    }

    /** From now on what {@code id} has read takes {@code bytes}. */
    public void keep(String id, long bytes) {
        kept.put(id, bytes);
    }

    @Override
    public Map<String, Long> kept() {
        return Map.copyOf(kept);
    }

    @Override
    public Map<String, Double> pace() {
        return Map.of(CLIP, 19.63);
    }

    @Override
    public long free(String id) {
        told.add("free " + id);
        return kept.remove(id);
    }

    @Override
    public Optional<ModelTrouble> trouble() {
        return trouble;
    }

    /** From now on so many pictures have still to be read again. */
    public void readAgain(long pictures) {
        toReadAgain = pictures;
    }

    @Override
    public long unseenOfOthers() {
        return unseen;
    }

    /** Other computers have added pictures that the model here has not seen. */
    public void leaveUnseen(long pictures) {
        unseen = pictures;
        listeners.forEach(listener -> listener.accept(models));
    }

    @Override
    public long toReadAgain() {
        return toReadAgain;
    }
}
