package app.akin.library;

import app.akin.embedding.Encoder;
import app.akin.indexing.SpaceBuilder;
import app.akin.library.Models.ModelNeededException;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Scope;
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
 * Which model answers, and which one is wanted.
 *
 * <p>The wanted one answers as soon as it has read everything that is in the library. Until then the one that answered
 * before goes on, new files are read with it, and {@link #build} lets the wanted one catch up. Safe from several threads.
 */
public final class ModelSwitch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSwitch.class);
    private static final String ANSWERING = "answering-model";

    private final EncoderSource source;
    private final String starter;
    private final Supplier<String> wanted;
    private final Supplier<IndexStore> store;
    private final Map<String, Encoder> open = new HashMap<>();

    /** Models that could not be opened, and why; tried again when they were installed anew. */
    private final Map<String, String> damaged = new ConcurrentHashMap<>();

    private Optional<String> answering = Optional.empty();

    /**
     * @param starter id of the model that is always there
     * @param wanted gives the id of the model in the settings
     * @param store gives the open store
     */
    public ModelSwitch(EncoderSource source, String starter, Supplier<String> wanted, Supplier<IndexStore> store) {
        this.source = source;
        this.starter = starter;
        this.wanted = wanted;
        this.store = store;
    }

    /** The id of the model that is wanted, or of the starter where that is missing or damaged. */
    public String wantedId() {
        String id = wanted.get();
        return isUsable(id) ? id : starter;
    }

    /** Why the starter stands in for the wanted model; nothing while that is sound. */
    public Optional<ModelTrouble> trouble() {
        String id = wanted.get();
        if (isUsable(id)) {
            return Optional.empty();
        }
        IndexStore index = store.get();
        return Optional.of(new ModelTrouble(
                id,
                source.has(id),
                index.countFilesIn(encoder(starter).space()),
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
        if (answering.isEmpty()) {
            answering = Optional.of(decide());
        }
        return answering.get();
    }

    /** The encoder of the wanted model, whether it answers already or not; asks no database. */
    public synchronized Encoder wanted() {
        return encoder(wantedId());
    }

    /** Whether the wanted model has still to catch up with the one that answers. */
    public boolean isBehind() {
        return !answeringId().equals(wantedId());
    }

    /**
     * Lets the wanted model read what only the answering one has read, then makes it the one that answers.
     *
     * @param gate shut while it should pause
     * @param progress told how much it has still to read
     */
    public void build(SpaceBuilder builder, Gate gate, Cancellation cancellation, SpaceBuilder.Progress progress)
            throws InterruptedException {
        String next = wantedId();
        if (next.equals(answeringId())) {
            return;
        }
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

    private String decide() {
        String next = wantedId();
        String before = store.get().note(ANSWERING).filter(this::isUsable).orElse(next);
        boolean ready = before.equals(next) || missing(next) == 0;
        if (!isUsable(next) && !next.equals(starter)) {
            return decide(); // opening it has shown that it is damaged
        }
        if (ready) {
            store.get().setNote(ANSWERING, next);
            return next;
        }
        LOG.info("{} answers until {} has read everything", before, next);
        return before;
    }

    private long missing(String id) {
        return store.get().countMissingIn(encoder(id).space(), EnumSet.allOf(Kind.class));
    }

    private synchronized void become(String next) {
        store.get().setNote(ANSWERING, next);
        answering = Optional.of(next);
    }

    /** The encoder of a model; of the starter where the model turns out to be damaged. */
    private synchronized Encoder encoder(String id) {
        try {
            return open.computeIfAbsent(id, source::open);
        } catch (ModelUnusableException e) {
            if (id.equals(starter)) {
                throw e;
            }
            LOG.error("{} cannot be used; the starter takes its place", id, e);
            damaged.put(id, String.valueOf(e.getMessage()));
            answering = Optional.empty();
            return encoder(starter);
        }
    }
}
