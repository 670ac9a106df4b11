package app.akin.library;

import app.akin.embedding.Encoder;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.SpaceBuilder;
import app.akin.library.Models.ModelNeededException;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Scope;
import app.akin.settings.Settings;
import app.akin.store.IndexStore;
import app.akin.store.KeptSpace;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model for pictures answers, and which one is wanted.
 *
 * <p>The wanted one answers as soon as it has read every picture in the library. Until then the one that answered before
 * goes on, new files are read with it, and {@link #build} lets the wanted one catch up. Where the one before is gone, as the
 * model is that shipped with an earlier Akin, the wanted one answers at once with what it has read. Safe from several
 * threads.
 */
public final class ModelSwitch implements TextEncoderSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSwitch.class);
    private static final String ANSWERING = "answering-model";
    private static final Set<Kind> PICTURES = EnumSet.of(Kind.PICTURE);

    private final EncoderSource source;
    private final String shipped;
    private final Supplier<String> wanted;
    private final Supplier<IndexStore> store;
    private final Map<String, Encoder> open = new HashMap<>();

    /** Models that could not be opened, and why; tried again when they were installed anew. */
    private final Map<String, String> damaged = new ConcurrentHashMap<>();

    private Optional<Answering> answering = Optional.empty();

    /**
     * @param shipped id of the model that is always there
     * @param wanted gives the id of the model in the settings
     * @param store gives the open store
     */
    public ModelSwitch(EncoderSource source, String shipped, Supplier<String> wanted, Supplier<IndexStore> store) {
        this.source = source;
        this.shipped = shipped;
        this.wanted = wanted;
        this.store = store;
    }

    /** The id of the model that is wanted, or of the shipped one where that is missing or damaged. */
    public String wantedId() {
        String id = wanted.get();
        return isUsable(id) ? id : shipped;
    }

    /** Why the shipped model stands in for the wanted model; nothing while that is sound. */
    public Optional<ModelTrouble> trouble() {
        String id = wanted.get();
        if (isUsable(id)) {
            return Optional.empty();
        }
        IndexStore index = store.get();
        return Optional.of(new ModelTrouble(
                id,
                source.has(id),
                index.countFilesIn(encoder(shipped).space()),
                index.counts(Scope.EVERYTHING).files()));
    }

    /** A model was installed: what was wrong with it before is no longer held against it. */
    public synchronized void installed(String id) {
        damaged.remove(id);
        answering = Optional.empty();
    }

    /** Why a model that is installed cannot be used. */
    public Optional<String> damage(String id) {
        return Optional.ofNullable(damaged.get(id));
    }

    private boolean isUsable(String id) {
        return source.has(id) && !damaged.containsKey(id);
    }

    /** The encoder that questions are asked with and new files are read with; asks the database the first time. */
    public synchronized Encoder answering() {
        return encoder(answeringId());
    }

    /** The id of the model that answers. */
    public synchronized String answeringId() {
        return now().id();
    }

    private synchronized Answering now() {
        if (answering.isEmpty()) {
            answering = Optional.of(decide());
        }
        return answering.get();
    }

    /** The encoder of the wanted model, whether it answers already or not; asks no database. */
    public synchronized Encoder wanted() {
        return encoder(wantedId());
    }

    /** Whether the wanted model has still pictures to read that another one has read. */
    public boolean isBehind() {
        Answering now = now();
        return now.isBehind() || !now.id().equals(wantedId());
    }

    /** How many pictures the model that answers has still to read again, because the one before it is gone. */
    public long toReadAgain() {
        Answering now = now();
        return now.isBehind() ? missing(now.id()) : 0;
    }

    /** Whether the model sees pictures and reads passages as well. */
    @Override
    public boolean hasText(String modelId) {
        return isUsable(modelId) && source.readsPassages(modelId);
    }

    @Override
    public TextEncoder openText(String modelId) {
        Encoder encoder = encoder(modelId);
        if (!encoder.space().model().equals(modelId) || !encoder.readsPassages()) {
            throw new ModelUnusableException(modelId + " reads no passages");
        }
        return new LentEncoder(encoder);
    }

    /**
     * Lets the wanted model read the pictures that it has not read, then makes it the one that answers.
     *
     * @param gate shut while it should pause
     * @param progress told how much it has still to read
     */
    public void build(SpaceBuilder builder, Gate gate, Cancellation cancellation, SpaceBuilder.Progress progress)
            throws InterruptedException {
        if (!isBehind()) {
            return;
        }
        String next = wantedId();
        Encoder encoder = encoder(next);
        for (EmbeddingSpace source : samePictures(encoder)) {
            builder.copyPictures(source, encoder.space(), cancellation);
        }
        builder.build(encoder, gate, cancellation, progress);
        if (!cancellation.isCancelled() && next.equals(wantedId())) {
            become(next);
        }
    }

    /** Where pictures have the vectors that {@code encoder} would give them: the one that answers may know it as well. */
    private Set<EmbeddingSpace> samePictures(Encoder encoder) {
        Set<EmbeddingSpace> spaces = new LinkedHashSet<>(encoder.samePictures());
        Encoder before = answering();
        if (before.samePictures().contains(encoder.space())) {
            spaces.add(before.space());
        }
        return spaces;
    }

    /** The settings changed: takes the wanted model at once if it has read everything already. */
    public synchronized void reconsider() {
        answering = Optional.of(decide());
    }

    /** Bytes that the vectors of each model take, by its id. */
    public Map<String, Long> kept() {
        return store.get().kept().all().stream()
                .collect(Collectors.groupingBy(kept -> kept.space().model(), Collectors.summingLong(KeptSpace::bytes)));
    }

    /**
     * Drops the vectors that a model has made.
     *
     * @return how many bytes that gave back
     * @throws ModelNeededException when it is the one that answers, or that is wanted
     */
    public synchronized long free(String id) throws ModelNeededException {
        if (id.equals(store.get().note(ANSWERING).orElse("")) || id.equals(answeringId())) {
            throw new ModelNeededException(id + " answers the questions; let another model do that first");
        }
        if (id.equals(wanted.get()) || id.equals(wantedId())) {
            throw new ModelNeededException(id + " is getting ready to answer; choose another model first");
        }
        return store.get().kept().free(id);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Encoder::close);
        open.clear();
    }

    private Answering decide() {
        String next = wantedId();
        Optional<String> before = store.get().note(ANSWERING).filter(this::isUsable);
        boolean ready = before.equals(Optional.of(next)) || missing(next) == 0;
        if (!isUsable(next) && !next.equals(shipped)) {
            return decide(); // opening it has shown that it is damaged
        }
        if (ready) {
            return noted(next);
        }
        if (before.isEmpty()) {
            LOG.info("{} answers with what it has read; the model before it is gone", next);
            return new Answering(next, true);
        }
        LOG.info("{} answers until {} has read every picture", before.get(), next);
        return new Answering(before.get(), false);
    }

    private long missing(String id) {
        return store.get().countMissingIn(encoder(id).space(), PICTURES);
    }

    private synchronized void become(String next) {
        answering = Optional.of(noted(next));
    }

    private Answering noted(String next) {
        IndexStore index = store.get();
        index.setNote(ANSWERING, next);
        if (!source.has(Settings.EARLIER_MODEL)) {
            index.kept().free(Settings.EARLIER_MODEL); // nothing can ask its vectors any more
        }
        return new Answering(next, false);
    }

    /** The encoder of a model; of the shipped one where the model turns out to be damaged. */
    private synchronized Encoder encoder(String id) {
        try {
            return open.computeIfAbsent(id, source::open);
        } catch (ModelUnusableException e) {
            if (id.equals(shipped)) {
                throw e;
            }
            LOG.error("{} cannot be used; {} takes its place", id, shipped, e);
            damaged.put(id, String.valueOf(e.getMessage()));
            answering = Optional.empty();
            return encoder(shipped);
        }
    }

    /**
     * The model that answers.
     *
     * @param isBehind it has pictures still to read that no model answers for
     */
    private record Answering(String id, boolean isBehind) {}
}
