package app.akin.seat;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.VectorBuilder;
import app.akin.indexing.VectorBuilder.Outcome;
import app.akin.model.ModelNeededException;
import app.akin.model.ModelNeededException.Need;
import app.akin.model.ModelUnusableException;
import app.akin.model.Role;
import app.akin.store.IndexStore;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model fills a role: the one that answers, and the one that is wanted.
 *
 * <p>The wanted one answers as soon as it has read everything. Until then the one that answered before goes on, and
 * {@link #build} lets the wanted one catch up. Where none answered before, or that one is gone, the wanted one answers at once
 * with what it has read. Safe from several threads.
 *
 * @param <E> the encoder that the role needs
 */
public final class Seat<E extends TextEncoder> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    private final Role role;
    private final ShippedModel shipped;
    private final ModelSource<E> source;
    private final Supplier<Optional<String>> wish;
    private final Supplier<IndexStore> store;
    private final VectorBuilder<E> builder;
    private final OpenModels<E> open;
    private final AnsweringNote note;
    private Optional<Answering> answering = Optional.empty();

    /**
     * @param wish gives the id of the model in the settings; nothing for the shipped one
     * @param store gives the open store
     */
    public Seat(
            Role role,
            ShippedModel shipped,
            ModelSource<E> source,
            Supplier<Optional<String>> wish,
            Supplier<IndexStore> store,
            VectorBuilder<E> builder) {
        this.role = role;
        this.shipped = shipped;
        this.source = source;
        this.wish = wish;
        this.store = store;
        this.builder = builder;
        open = new OpenModels<>(role, shipped.id(), source);
        note = new AnsweringNote(role);
    }

    /** The id of the model in the settings; nothing for the shipped one. */
    public Optional<String> wish() {
        return wish.get();
    }

    /** The id of the model that is wanted, or of the shipped one where that is missing or damaged. */
    public String wantedId() {
        return wish.get().filter(open::isUsable).orElse(shipped.id());
    }

    /** The encoder of the wanted model, whether it answers already or not; asks no database. */
    public E wanted() {
        return encoder(wantedId());
    }

    /** Whether nobody can fill the role, as even the shipped model is missing. */
    public boolean isVacant() {
        return !source.has(wantedId());
    }

    /** The model in the settings, where the shipped one has to stand in for it. */
    public Optional<ReplacedModel> replaced() {
        return wish.get().filter(id -> !open.isUsable(id)).map(id -> new ReplacedModel(id, source.has(id)));
    }

    /** Whether a model is there that can fill the role, and is not known to be damaged. */
    public boolean isUsable(String id) {
        return open.isUsable(id);
    }

    /** Why a model that is installed cannot be used. */
    public Optional<String> damage(String id) {
        return open.damage(id);
    }

    /** A model was installed: what was wrong with it before is no longer held against it. */
    public synchronized void installed(String id) {
        open.forgive(id);
        answering = Optional.empty();
    }

    /** Closes the encoders of models that have changed, or are gone; they are opened anew when asked for. */
    public synchronized void forget(Predicate<String> models) {
        open.close(models);
        answering = Optional.empty();
    }

    /**
     * The encoder of a model, which belongs to this seat; of the shipped one where it is a model for pictures that turns out
     * to be damaged.
     *
     * @throws ModelUnusableException when there is none
     */
    public synchronized E encoder(String id) {
        E encoder = open.get(id);
        if (!open.isSound(id)) {
            answering = Optional.empty();
        }
        return encoder;
    }

    /** The id of the model that answers; asks the database when the wish has changed. */
    public String answeringId() {
        return now().id();
    }

    /**
     * The encoder that questions are asked with, and that runs read with.
     *
     * @throws ModelUnusableException when there is none
     */
    public synchronized E answering() {
        return encoder(answeringId());
    }

    /**
     * The encoder that questions are asked with; nothing where nobody can fill the role.
     *
     * @throws EncodingException when there should be one and it cannot be opened, with the reason in plain words
     */
    public Optional<E> whoAnswers() throws EncodingException {
        try {
            return isVacant() ? Optional.empty() : Optional.of(answering());
        } catch (ModelUnusableException e) {
            throw EncodingException.away(e.getMessage(), e);
        }
    }

    /** Opens the wanted model and lets it read {@code words}, so that it is ready when they are asked; no database is. */
    public void prepare(String words) throws EncodingException {
        try {
            if (!isVacant()) {
                wanted().encodeQuery(words);
            }
        } catch (ModelUnusableException e) {
            throw EncodingException.away(e.getMessage(), e);
        }
    }

    private synchronized Answering now() {
        Optional<String> wished = wish.get();
        if (answering.isEmpty() || !answering.get().wish().equals(wished)) {
            answering = Optional.of(decide(wished));
        }
        return answering.get();
    }

    private Answering decide(Optional<String> wished) {
        String next = wantedId();
        if (isVacant()) {
            return new Answering(wished, next, false);
        }
        Optional<String> before = note.read(store.get()).filter(open::isUsable);
        boolean same = before.equals(Optional.of(next));
        boolean first = before.isEmpty() && !role.isReadByRuns();
        boolean ready = same || first || missing(next) == 0;
        if (!open.isUsable(next) && !next.equals(shipped.id())) {
            return decide(wished); // opening it has shown that it is damaged
        }
        if (ready) {
            return noted(wished, next);
        }
        if (before.isEmpty()) {
            LOG.info("{} answers with what it has read; the model before it is gone", next);
            return new Answering(wished, next, true);
        }
        LOG.info("{} answers for {} until {} has read them all", before.get(), role, next);
        return new Answering(wished, before.get(), false);
    }

    private Answering noted(Optional<String> wished, String next) {
        IndexStore index = store.get();
        note.write(index, next);
        shipped.before()
                .filter(id -> !source.has(id))
                .filter(id -> !note.isElsewhere(index, id))
                .ifPresent(id -> index.kept().free(role, id));
        return new Answering(wished, next, false);
    }

    /** Whether the wanted model may have something to read. */
    public boolean isBehind() {
        return !role.isReadByRuns() || now().isBehind() || !answeringId().equals(wantedId()) || unreadOfOthers() > 0;
    }

    /** How much the model that answers has not read because another computer, with another model, has added it. */
    public long unreadOfOthers() {
        return role.isReadByRuns() && store.get().desks().isShared() ? missing(answeringId()) : 0;
    }

    /** How many contents the wanted model has still to read; nothing where nobody can. */
    public OptionalLong left() {
        try {
            return isVacant() ? OptionalLong.empty() : OptionalLong.of(missing(wantedId()));
        } catch (ModelUnusableException e) {
            LOG.warn("the model for {} cannot be opened", role, e);
            return OptionalLong.empty();
        }
    }

    /** How much the model that answers has still to read again, because the one before it is gone. */
    public long toReadAgain() {
        Answering now = now();
        return now.isBehind() ? missing(now.id()) : 0;
    }

    /**
     * Lets the wanted model read what it has not read, then makes it the one that answers. Does nothing where there is none.
     *
     * @param gate shut while it should pause
     * @param progress told how much it has still to read
     */
    public Outcome build(Gate gate, Cancellation cancellation, VectorBuilder.Progress progress)
            throws InterruptedException {
        try {
            if (isVacant() || !isBehind()) {
                return new Outcome.Complete();
            }
            String next = wantedId();
            Outcome outcome = builder.build(encoder(next), this::answering, gate, cancellation, progress);
            if (outcome instanceof Outcome.Complete && next.equals(wantedId())) {
                become(next);
            }
            return outcome;
        } catch (ModelUnusableException e) {
            return new Outcome.Away(e.getMessage());
        }
    }

    private synchronized void become(String next) {
        if (now().isBehind() || !answeringId().equals(next)) {
            answering = Optional.of(noted(wish.get(), next));
        }
    }

    private long missing(String id) {
        return builder.missing(encoder(id));
    }

    /** Bytes that the vectors of each model take, by its id: of passages where that is the role, else all of them. */
    public SortedMap<String, Long> kept() {
        return store.get().kept().bytes(role);
    }

    /** Whether a model answers, or is to. */
    public boolean isNeeded(String id) {
        return id.equals(answeringId()) || id.equals(wantedId());
    }

    /**
     * Drops the vectors that a model has made: those of passages where that is the role, else all of them.
     *
     * @return how many bytes that gave back
     * @throws ModelNeededException when it is the one that answers, or that is wanted
     */
    public synchronized long free(String id) throws ModelNeededException {
        IndexStore index = store.get();
        if (id.equals(answeringId()) || note.read(index).filter(id::equals).isPresent()) {
            throw new ModelNeededException(role == Role.PICTURES ? Need.ANSWERS : Need.READS_PASSAGES, id);
        }
        if (id.equals(wantedId()) || wish.get().filter(id::equals).isPresent()) {
            throw new ModelNeededException(Need.GETS_READY, id);
        }
        note.requireNotElsewhere(index, id);
        return index.kept().free(role, id);
    }

    @Override
    public synchronized void close() {
        open.close();
    }
}
