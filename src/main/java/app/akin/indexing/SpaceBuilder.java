package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.files.FileContent;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.store.IndexStore;
import app.akin.store.MissingContent;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every picture in the library its vector in another space, while the old space goes on answering. Passages are
 * {@link PassageBuilder}'s. Begun again after any interruption, it goes on where it was.
 */
public final class SpaceBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceBuilder.class);
    private static final int BATCH = 16;
    private static final Set<Kind> PICTURES = EnumSet.of(Kind.PICTURE);
    private static final int COPIED_AT_ONCE = 2_000;

    private final IndexTools tools;
    private final Supplier<IndexStore> store;

    public SpaceBuilder(IndexTools tools, Supplier<IndexStore> store) {
        this.tools = tools;
        this.store = store;
    }

    /**
     * Encodes pictures that lack a vector in the space of {@code encoder}. A picture that can no longer be read is passed over: the
     * next look at its folder lists it.
     *
     * @param gate passed before every batch
     * @param progress told before every batch and at the end
     */
    public void build(Encoder encoder, Gate gate, Cancellation cancellation, Progress progress)
            throws InterruptedException {
        DiskRoom room = new DiskRoom(tools.disk(), cancellation);
        PatientStore patient = new PatientStore(store.get(), cancellation, room, _ -> {});
        long total = patient.ask(asked -> asked.countContents(Kind.PICTURE));
        long last = 0;
        List<MissingContent> batch = next(patient, encoder, last);
        while (!batch.isEmpty() && !cancellation.isCancelled()) {
            progress.left(patient.ask(asked -> asked.countMissingIn(encoder.space(), PICTURES)), total);
            gate.pass();
            room.awaitRoom();
            Map<Long, UnitVector> vectors = encode(encoder, batch);
            patient.tell(asked -> asked.storeVectors(encoder.space(), vectors));
            last = batch.getLast().contentId();
            batch = next(patient, encoder, last);
        }
        progress.left(patient.ask(asked -> asked.countMissingIn(encoder.space(), PICTURES)), total);
    }

    /**
     * Gives pictures the vectors that they have already in another space where a picture has the very same one. What is
     * left is for {@link #build}.
     */
    public void copyPictures(EmbeddingSpace from, EmbeddingSpace to, Cancellation cancellation)
            throws InterruptedException {
        DiskRoom room = new DiskRoom(tools.disk(), cancellation);
        PatientStore patient = new PatientStore(store.get(), cancellation, room, _ -> {});
        long copied = COPIED_AT_ONCE;
        while (copied > 0 && !cancellation.isCancelled()) {
            copied = patient.ask(asked -> asked.copyPictures(from, to, COPIED_AT_ONCE));
        }
    }

    private static List<MissingContent> next(PatientStore store, Encoder encoder, long after)
            throws InterruptedException {
        return store.ask(asked -> asked.missingIn(encoder.space(), PICTURES, after, BATCH));
    }

    private Map<Long, UnitVector> encode(Encoder encoder, List<MissingContent> contents) throws InterruptedException {
        Map<Long, UnitVector> vectors = new HashMap<>();
        List<Long> pictureItems = new ArrayList<>();
        List<RgbPicture> crops = new ArrayList<>();
        for (MissingContent content : contents) {
            try {
                crops.add(encoder.crop(picture(content)));
                pictureItems.add(content.items().getFirst().itemId());
            } catch (UnreadableException e) {
                LOG.info("{} is passed over: {}", content.file().uri(), e.getMessage());
            }
        }
        addPictures(encoder, pictureItems, crops, vectors);
        return vectors;
    }

    /** When a batch fails its pictures are tried one by one, so that only the guilty one is passed over. */
    private static void addPictures(
            Encoder encoder, List<Long> items, List<RgbPicture> crops, Map<Long, UnitVector> vectors) {
        if (crops.isEmpty()) {
            return;
        }
        try {
            List<UnitVector> encoded = encoder.encodePictures(crops);
            for (int i = 0; i < encoded.size(); i++) {
                vectors.put(items.get(i), encoded.get(i));
            }
        } catch (EncodingException e) {
            LOG.info("{} pictures could not be encoded: {}", crops.size(), e.getMessage());
            if (crops.size() > 1) {
                for (int i = 0; i < crops.size(); i++) {
                    addPictures(encoder, items.subList(i, i + 1), crops.subList(i, i + 1), vectors);
                }
            }
        }
    }

    private RgbPicture picture(MissingContent content) throws UnreadableException, InterruptedException {
        IndexedFile file = content.file();
        FoundFile found = new FoundFile(file.uri(), file.name(), file.stamp());
        FileContent read = tools.reader().read(found, head -> {});
        if (!read.hash().equals(content.hash())) {
            throw new UnreadableException(FailureReason.of(FailureReason.Cause.CHANGING));
        }
        byte[] bytes = read.bytes()
                .orElseThrow(() -> new UnreadableException(FailureReason.of(
                        FailureReason.Cause.TOO_LARGE, file.stamp().bytes(), "memory")));
        return tools.contents().picture(bytes);
    }

    /** Hears how many pictures have still to be read, of how many in all. */
    @FunctionalInterface
    public interface Progress {
        void left(long pictures, long total);
    }
}
