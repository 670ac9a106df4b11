package app.akin.library.models;

import app.akin.embedding.Encoder;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.CatalogueModel;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelDownload;
import app.akin.embedding.catalogue.ModelInstaller;
import app.akin.model.ModelNeededException;
import app.akin.model.ModelNeededException.Need;
import app.akin.model.scope.Scope;
import app.akin.seat.ReplacedModel;
import app.akin.seat.Seat;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.store.IndexStore;
import app.akin.task.Listeners;
import app.akin.task.Listening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The models on this computer, and those that can be had. */
public final class LocalModels implements Models, AutoCloseable {

    private final InstalledModels installed;
    private final Seat<Encoder> pictures;
    private final InstalledEncoders encoders;
    private final SettingsStore settings;
    private final Supplier<IndexStore> store;
    private final ModelDownloads downloads;
    private final Listeners<List<Model>> listeners = new Listeners<>();

    /** What a model is doing at the moment, by id; takes the place of its lasting state. */
    private final Map<String, State> doing = new ConcurrentHashMap<>();

    public LocalModels(
            InstalledModels installed,
            InstalledEncoders encoders,
            Seat<Encoder> pictures,
            SettingsStore settings,
            Supplier<IndexStore> store) {
        this.store = store;
        this.encoders = encoders;
        this.installed = installed;
        this.pictures = pictures;
        this.settings = settings;
        downloads = new ModelDownloads(
                installed, () -> new ModelDownload(installed, encoders.trial()), this::doing, pictures::installed);
    }

    @Override
    public List<Model> all() {
        List<Model> models = new ArrayList<>();
        for (InstalledModel model : installedModels()) {
            models.add(model(model));
        }
        for (CatalogueModel offered : installed.catalogue().all()) {
            boolean here = models.stream().anyMatch(model -> model.id().equals(offered.id()));
            if (!here && !offered.bundled()) {
                models.add(model(offered));
            }
        }
        models.sort(Comparator.comparing((Model model) -> !isUsed(model.id())).thenComparing(Model::kind));
        return List.copyOf(models);
    }

    @Override
    public Listening listen(Consumer<List<Model>> listener) {
        return listeners.add(listener);
    }

    @Override
    public void use(String id) {
        if (!encoders.has(id)) {
            throw new IllegalArgumentException("no model " + id + " that reads pictures is here");
        }
        settings.update(before -> before.withModel(id));
        changed();
    }

    @Override
    public void download(String id) {
        downloads.start(offered(id));
    }

    @Override
    public void pauseDownload(String id) {
        downloads.pause(id);
    }

    @Override
    public void cancelDownload(String id) {
        downloads.cancel(offered(id));
    }

    @Override
    public Model install(Path folder) throws ModelRefusedException {
        try {
            Model model =
                    model(new ModelInstaller(installed, installed.catalogue(), encoders.trial()).importFrom(folder));
            pictures.installed(model.id());
            changed();
            return model;
        } catch (ModelFileException e) {
            throw new ModelRefusedException(e.getMessage(), e);
        } catch (IOException e) {
            throw new ModelRefusedException("The model could not be copied: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Long> kept() {
        return pictures.kept();
    }

    @Override
    public Map<String, Double> pace() {
        double gigaflops = encoders.gigaflops();
        return installed.catalogue().all().stream()
                .collect(Collectors.toMap(CatalogueModel::id, model -> gigaflops / model.gigaflops()));
    }

    @Override
    public long free(String id) throws ModelNeededException {
        if (readsPassages(id)) {
            throw new ModelNeededException(Need.READS_PASSAGES, id);
        }
        long bytes = pictures.free(id);
        changed();
        return bytes;
    }

    @Override
    public Optional<ModelTrouble> trouble() {
        return pictures.replaced().map(this::trouble);
    }

    private ModelTrouble trouble(ReplacedModel replaced) {
        IndexStore index = store.get();
        return new ModelTrouble(
                replaced.id(),
                replaced.damaged(),
                index.countFilesIn(pictures.wanted().space()),
                index.counts(Scope.EVERYTHING).files());
    }

    @Override
    public long toReadAgain() {
        return pictures.toReadAgain();
    }

    @Override
    public long unseenOfOthers() {
        return pictures.unreadOfOthers();
    }

    /** Says that {@code id} is catching up: it has still to read {@code left} of {@code total} pictures or documents. */
    public void building(String id, long left, long total, boolean paused) {
        doing.put(id, new State.Building(Math.max(0, total - left), total, paused));
        changed();
    }

    /** Says that {@code id} does not catch up any more. */
    public void built(String id) {
        if (doing.get(id) instanceof State.Building building && doing.remove(id, building)) {
            changed();
        }
    }

    /** Tells the listeners that something about the models changed. */
    public void changed() {
        List<Model> now = all();
        listeners.tell(now);
    }

    /** Breaks downloads off; what is fetched is gone on with the next time. */
    @Override
    public void close() {
        listeners.clear();
        downloads.close();
    }

    private CatalogueModel offered(String id) {
        return installed
                .catalogue()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("no model " + id + " is offered"));
    }

    private void doing(String id, Optional<State> state) {
        doing.compute(id, (same, before) -> state.orElse(null));
        changed();
    }

    private List<InstalledModel> installedModels() {
        try {
            return installed.all();
        } catch (IOException e) {
            throw new UncheckedIOException("the models could not be looked at", e);
        }
    }

    private Model model(InstalledModel model) {
        State sound = isUsed(model.id())
                ? new State.InUse()
                : encoders.missingFor(model).<State>map(State.Incomplete::new).orElseGet(State.Ready::new);
        State lasting =
                pictures.damage(model.id()).<State>map(State.Failed::new).orElse(sound);
        return new Model(
                model.id(),
                model.name(),
                model.kind(),
                model.origin() == Origin.BUNDLED,
                model.bytes(),
                model.dimension(),
                model.licence(),
                model.verified(),
                doing.getOrDefault(model.id(), lasting));
    }

    /** For pictures, or for passages. */
    private boolean isUsed(String id) {
        return id.equals(pictures.wantedId()) || readsPassages(id);
    }

    private boolean readsPassages(String id) {
        return TextModelId.isOf(settings.settings().passageModel().orElse(Settings.READER), id);
    }

    private Model model(CatalogueModel offered) {
        return new Model(
                offered.id(),
                offered.name(),
                offered.kind(),
                false,
                downloads.bytes(offered),
                offered.dimension(),
                offered.licence(),
                offered.pinned(),
                Optional.ofNullable(doing.get(offered.id()))
                        .or(() -> downloads.waiting(offered))
                        .orElseGet(State.Offered::new));
    }
}
