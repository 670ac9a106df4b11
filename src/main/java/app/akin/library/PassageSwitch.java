package app.akin.library;

import app.akin.embedding.EncodingException;
import app.akin.embedding.ShortenedEncoder;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.PassageBuilder;
import app.akin.indexing.PassageBuilder.Outcome;
import app.akin.library.LocalDoctor.Verdict;
import app.akin.library.Models.ModelNeededException;
import app.akin.settings.Settings;
import app.akin.store.IndexStore;
import app.akin.store.KeptSpace;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model reads passages, and which one is wanted: the reader that ships with Akin until a person chooses another one.
 *
 * <p>The wanted one answers as soon as it has read every passage. Until then the one that answered before goes on; where
 * none did, the wanted one answers at once with what it has read. Safe from several threads.
 */
public final class PassageSwitch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassageSwitch.class);
    private static final String ANSWERING = "answering-passage-model";

    private final TextEncoderSource source;
    private final Supplier<Wish> wanted;
    private final Supplier<IndexStore> store;
    private final PassageBuilder builder;
    private final Map<String, TextEncoder> open = new HashMap<>();
    private Optional<Answering> answering = Optional.empty();

    /**
     * @param wanted gives what the settings say
     * @param store gives the open store
     */
    public PassageSwitch(
            TextEncoderSource source, Supplier<Wish> wanted, Supplier<IndexStore> store, PassageBuilder builder) {
        this.source = source;
        this.wanted = wanted;
        this.store = store;
        this.builder = builder;
    }

    public boolean has(String id) {
        return source.hasText(id);
    }

    /** The id of the model that is wanted, of the reader where that is missing; nothing where the reader is missing too. */
    public Optional<String> wantedId() {
        return wanted.get()
                .model()
                .filter(source::hasText)
                .or(() -> Optional.of(Settings.READER).filter(source::hasText));
    }

    /** The id of the model that answers, if one does; asks the database when the wish has changed. */
    public synchronized Optional<String> answeringId() {
        Wish wish = wanted.get();
        if (answering.isEmpty() || !answering.get().wish().equals(wish)) {
            answering = Optional.of(new Answering(wish, decide(wantedId())));
        }
        return answering.get().id();
    }

    /**
     * The encoder that questions are asked with, if there is one.
     *
     * @throws EncodingException when its model cannot be opened, with the reason in plain words
     */
    public Optional<TextEncoder> answering() throws EncodingException {
        try {
            return answeringId().map(this::encoder);
        } catch (ModelUnusableException e) {
            throw EncodingException.away(e.getMessage(), e);
        }
    }

    /**
     * Lets the wanted model read what it has not read yet, then makes it the one that answers. Does nothing where there is
     * none.
     *
     * @param left told how many documents it has still to read
     */
    public Outcome build(Cancellation cancellation, LongConsumer left) throws InterruptedException {
        Optional<String> next = wantedId();
        if (next.isEmpty()) {
            return new Outcome.Complete();
        }
        try {
            Outcome outcome = builder.build(encoder(next.get()), cancellation, left);
            if (outcome instanceof Outcome.Complete && next.equals(wantedId())) {
                become(next.get());
            }
            return outcome;
        } catch (ModelUnusableException e) {
            return new Outcome.Away(e.getMessage());
        }
    }

    /** How many documents the wanted model has still to read; nothing where there is none or it cannot be opened. */
    public OptionalLong left() {
        try {
            return wantedId().stream()
                    .mapToLong(id -> builder.missing(encoder(id)))
                    .findFirst();
        } catch (ModelUnusableException e) {
            LOG.warn("the model that reads passages cannot be opened", e);
            return OptionalLong.empty();
        }
    }

    /** Opens the wanted model and lets it read {@code words}, so that it is ready when they are asked; no database is. */
    public void prepare(String words) throws EncodingException {
        try {
            Optional<TextEncoder> encoder = wantedId().map(this::encoder);
            if (encoder.isPresent()) {
                encoder.get().encodeQuery(words);
            }
        } catch (ModelUnusableException e) {
            throw EncodingException.away(e.getMessage(), e);
        }
    }

    /** Lets the wanted model read a sentence, and says how far it is from what is known; nothing where there is none. */
    public Optional<Verdict> examine() throws IOException {
        try {
            Optional<TextEncoder> encoder = wantedId().map(this::encoder);
            if (encoder.isPresent()) {
                encoder.get().encodePassages(List.of("A cat sleeps on the sofa.")); // a question might be remembered
            }
            return encoder.map(Verdict::of);
        } catch (EncodingException | ModelUnusableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Bytes that the vectors of passages take of each model that neither answers nor is wanted, by its id. */
    public SortedMap<String, Long> kept() {
        SortedMap<String, Long> kept = new TreeMap<>();
        for (KeptSpace space : store.get().kept().all()) {
            String id = space.space().model();
            if (space.passages() > 0 && !isNeeded(id)) {
                kept.merge(id, space.bytes() * space.passages() / space.vectors(), Long::sum);
            }
        }
        return kept;
    }

    /** Whether a model answers for passages, or is getting ready to. */
    boolean isNeeded(String id) {
        Optional<String> one = Optional.of(id);
        return one.equals(answeringId()) || one.equals(wantedId());
    }

    /**
     * Drops the vectors of passages that a model has made.
     *
     * @return how many bytes that gave back
     * @throws ModelNeededException when it is the one that answers, or that is wanted
     */
    public synchronized long free(String id) throws ModelNeededException {
        if (isNeeded(id)) {
            throw new ModelNeededException(id + " reads passages; let another model do that first");
        }
        return store.get().kept().freePassages(id);
    }

    /** Closes the encoders of a model whose key has changed, or that is gone; they are opened anew when asked for. */
    public synchronized void forget(String id) {
        for (String opened : Set.copyOf(open.keySet())) {
            if (isOf(opened, id)) {
                open.remove(opened).close();
            }
        }
        answering = Optional.empty();
    }

    /** Whether {@code id} is {@code model} itself, or {@code model} cut to fewer dimensions. */
    static boolean isOf(String id, String model) {
        return id.equals(model) || id.startsWith(model + ShortenedEncoder.CUT);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(TextEncoder::close);
        open.clear();
    }

    private Optional<String> decide(Optional<String> next) {
        if (next.isEmpty()) {
            return next;
        }
        Optional<String> before = store.get().note(ANSWERING).filter(source::hasText);
        boolean another = before.isPresent() && !before.equals(next);
        if (another && builder.missing(encoder(next.get())) > 0) {
            LOG.info("{} answers for passages until {} has read them all", before.get(), next.get());
            return before;
        }
        store.get().setNote(ANSWERING, next.get());
        return next;
    }

    private synchronized void become(String id) {
        if (!answeringId().equals(Optional.of(id))) {
            store.get().setNote(ANSWERING, id);
            answering = Optional.of(new Answering(wanted.get(), Optional.of(id)));
        }
    }

    private synchronized TextEncoder encoder(String id) {
        return open.computeIfAbsent(id, source::openText);
    }

    /**
     * What the settings say about it.
     *
     * @param passages id of a model, or {@link Settings#EYES}; nothing for the reader
     * @param eyes id of the model for pictures
     */
    public record Wish(Optional<String> passages, String eyes) {

        public static Wish of(Settings settings) {
            return new Wish(settings.passageModel(), settings.model());
        }

        private Optional<String> model() {
            return passages.map(id -> id.equals(Settings.EYES) ? eyes : id);
        }
    }

    /** What answers while something is wished: as long as the wish is the same, nobody has to look at the disk. */
    private record Answering(Wish wish, Optional<String> id) {}
}
