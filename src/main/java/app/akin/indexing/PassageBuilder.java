package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.store.IndexStore;
import app.akin.store.MissingContent;
import app.akin.store.StoredItem;
import app.akin.task.Cancellation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Gives every passage in the library its vector in the space of a model of words, beside the runs that bring passages in:
 * whatever happens to that model, no run waits for it and no passage is lost. Begun again after any interruption, it goes
 * on where it was: every few dozen vectors are stored by themselves.
 */
public final class PassageBuilder {

    private static final int CONTENTS = 32;
    private static final int PASSAGES = 64;
    private static final Set<Kind> READ = EnumSet.of(Kind.PASSAGE);

    private final Supplier<IndexStore> store;
    private final Disk disk;

    /** @param disk the one that may run full */
    public PassageBuilder(Supplier<IndexStore> store, Disk disk) {
        this.store = store;
        this.disk = disk;
    }

    /** How many documents have passages without a vector in the space of {@code encoder}. */
    public long missing(TextEncoder encoder) {
        return store.get().countMissingIn(encoder.space(), READ);
    }

    /**
     * Encodes what lacks vectors, to the end or until the model is away. A passage that the model refuses is passed over.
     *
     * @param left told how many documents are left, after every few of them
     */
    public Outcome build(TextEncoder encoder, Cancellation cancellation, LongConsumer left)
            throws InterruptedException {
        DiskRoom room = new DiskRoom(disk, cancellation);
        PatientStore patient = new PatientStore(store.get(), cancellation, room, _ -> {});
        PassageEncoding encoding = new PassageEncoding(encoder, cancellation);
        try {
            long last = 0;
            List<MissingContent> batch = next(patient, encoder, last);
            while (!batch.isEmpty()) {
                left.accept(patient.ask(asked -> asked.countMissingIn(encoder.space(), READ)));
                room.awaitRoom();
                encode(batch, encoding, encoder, patient, cancellation);
                last = batch.getLast().contentId();
                batch = next(patient, encoder, last);
            }
            left.accept(patient.ask(asked -> asked.countMissingIn(encoder.space(), READ)));
            return new Outcome.Complete();
        } catch (CancellationException e) {
            return new Outcome.Cancelled();
        } catch (EncodingException e) {
            return new Outcome.Away(e.getMessage());
        }
    }

    private static List<MissingContent> next(PatientStore store, TextEncoder encoder, long after)
            throws InterruptedException {
        return store.ask(asked -> asked.missingIn(encoder.space(), READ, after, CONTENTS));
    }

    private static void encode(
            List<MissingContent> contents,
            PassageEncoding encoding,
            TextEncoder encoder,
            PatientStore store,
            Cancellation cancellation)
            throws EncodingException, InterruptedException {
        List<StoredItem> passages =
                contents.stream().flatMap(content -> content.items().stream()).toList();
        for (int from = 0; from < passages.size(); from += PASSAGES) {
            cancellation.check();
            Map<Long, UnitVector> vectors =
                    encoding.encode(passages.subList(from, Math.min(passages.size(), from + PASSAGES)));
            store.tell(asked -> asked.storeVectors(encoder.space(), vectors));
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Every passage has its vector, but for those that the model refuses. */
        record Complete() implements Outcome {}

        /** The model does not answer, with the reason in plain words; the rest is made up at the next time. */
        record Away(String why) implements Outcome {}

        record Cancelled() implements Outcome {}
    }
}
