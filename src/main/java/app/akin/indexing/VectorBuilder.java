package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Role;
import app.akin.store.IndexStore;
import app.akin.store.content.MissingContent;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives the items that a role reads their vectors in the space of a model, beside the runs that bring items in and while
 * another space goes on answering: whatever happens to that model, no run waits for it and nothing is lost. Begun again after
 * any interruption, it goes on where it was.
 *
 * @param <E> the encoder that the role needs
 */
public final class VectorBuilder<E extends TextEncoder> {

    private static final int COPIED_AT_ONCE = 2_000;

    private final Role role;
    private final Set<Kind> read;
    private final Function<E, Reading> reading;
    private final Function<E, List<EmbeddingSpace>> sameVectors;
    private final Supplier<IndexStore> store;
    private final Disk disk;

    private VectorBuilder(
            Role role,
            Function<E, Reading> reading,
            Function<E, List<EmbeddingSpace>> sameVectors,
            Supplier<IndexStore> store,
            Disk disk) {
        this.role = role;
        this.reading = reading;
        this.sameVectors = sameVectors;
        this.store = store;
        this.disk = disk;
        read = EnumSet.of(role.kind());
    }

    /** Pictures are read again, from their files, unless another space has the very same vectors. */
    public static VectorBuilder<Encoder> ofPictures(IndexTools tools, Supplier<IndexStore> store) {
        return new VectorBuilder<>(
                Role.PICTURES,
                encoder -> new PictureReading(encoder, tools),
                Encoder::samePictures,
                store,
                tools.disk());
    }

    /** @param disk the one that may run full */
    public static VectorBuilder<TextEncoder> ofPassages(Supplier<IndexStore> store, Disk disk) {
        return new VectorBuilder<>(Role.PASSAGES, PassageReading::new, _ -> List.of(), store, disk);
    }

    /** How many contents have items without a vector in the space of {@code encoder}. */
    public long missing(E encoder) {
        return store.get().countMissingIn(encoder.space(), read);
    }

    /**
     * Encodes what lacks vectors, to the end or until the model is away. What can no longer be read, or is refused by the
     * model, is passed over.
     *
     * @param answering gives the encoder that answers meanwhile, which may know spaces with the same vectors
     * @param gate passed before every batch
     * @param progress told before every batch and at the end
     */
    public Outcome build(E encoder, Supplier<E> answering, Gate gate, Cancellation cancellation, Progress progress)
            throws InterruptedException {
        DiskRoom room = new DiskRoom(disk, cancellation);
        PatientStore patient = new PatientStore(store.get(), cancellation, room, _ -> {});
        Reading reader = reading.apply(encoder);
        Told told =
                new Told(progress, role.isReadByRuns() ? patient.ask(asked -> asked.countContents(role.kind())) : 0);
        try {
            copySame(encoder, answering, patient, cancellation);
            List<MissingContent> batch = next(patient, encoder, reader, 0);
            while (!batch.isEmpty()) {
                told.left(patient.ask(asked -> asked.countMissingIn(encoder.space(), read)));
                gate.pass(cancellation);
                room.awaitRoom();
                cancellation.check();
                reader.read(
                        batch,
                        cancellation,
                        vectors -> patient.tell(asked -> asked.storeVectors(encoder.space(), vectors)));
                batch = next(patient, encoder, reader, batch.getLast().contentId());
            }
            told.left(patient.ask(asked -> asked.countMissingIn(encoder.space(), read)));
            return new Outcome.Complete();
        } catch (CancellationException e) {
            return new Outcome.Cancelled();
        } catch (EncodingException e) {
            return new Outcome.Away(e.getMessage());
        }
    }

    private List<MissingContent> next(PatientStore patient, E encoder, Reading reader, long after)
            throws InterruptedException {
        return patient.ask(asked -> asked.missingIn(encoder.space(), read, after, reader.contentsAtOnce()));
    }

    /** Takes vectors over from spaces in which they are the very same. */
    private void copySame(E encoder, Supplier<E> answering, PatientStore patient, Cancellation cancellation)
            throws InterruptedException {
        if (role == Role.PASSAGES) {
            return; // no two models of words have the same; and who answers need not be open for this
        }
        for (EmbeddingSpace same : sameVectors.apply(encoder)) {
            copy(same, encoder.space(), patient, cancellation);
        }
        E before = answering.get();
        if (sameVectors.apply(before).contains(encoder.space())) {
            copy(before.space(), encoder.space(), patient, cancellation);
        }
    }

    private static void copy(EmbeddingSpace from, EmbeddingSpace to, PatientStore patient, Cancellation cancellation)
            throws InterruptedException {
        long last = 0;
        while (last < Long.MAX_VALUE) {
            cancellation.check();
            long after = last;
            last = patient.ask(asked -> asked.copyPictures(from, to, after, COPIED_AT_ONCE));
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Every item has its vector, but for those that the model refuses. */
        record Complete() implements Outcome {}

        /** The model does not answer, with the reason in plain words; the rest is made up at the next time. */
        record Away(String why) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /** Hears how many contents have still to be read, of how many. */
    @FunctionalInterface
    public interface Progress {
        void left(long contents, long total);
    }

    /** Of pictures the total is all there are, as a model newly chosen reads them all; of documents, those that wait. */
    private static final class Told {

        private final Progress progress;
        private long total;

        Told(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void left(long contents) {
            total = Math.max(total, contents);
            progress.left(contents, total);
        }
    }
}
