package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.store.content.MissingContent;
import app.akin.store.content.StoredItem;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads passages, behind their document's title, so that one which the model refuses costs only itself. One that is longer
 * than the model reads is read in parts, whose vectors are added: nothing of it is lost.
 */
final class PassageReading implements Reading {

    private static final Logger LOG = LoggerFactory.getLogger(PassageReading.class);
    private static final int CONTENTS = 32;
    private static final int PASSAGES = 64;

    /** A model that refused so many in a row, and took none, refuses everything. */
    private static final int HOPELESS = 8;

    private final TextEncoder encoder;
    private int refusedInARow;

    PassageReading(TextEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public int contentsAtOnce() {
        return CONTENTS;
    }

    @Override
    public void read(List<MissingContent> contents, Cancellation cancellation, Sink sink)
            throws EncodingException, InterruptedException {
        List<StoredItem> passages =
                contents.stream().flatMap(content -> content.items().stream()).toList();
        for (int from = 0; from < passages.size(); from += PASSAGES) {
            cancellation.check();
            sink.take(encode(passages.subList(from, Math.min(passages.size(), from + PASSAGES)), cancellation));
        }
    }

    /** Vectors by item; those that the model refuses are left out. */
    Map<Long, UnitVector> encode(List<StoredItem> passages, Cancellation cancellation)
            throws EncodingException, InterruptedException {
        Map<Long, UnitVector> vectors = new HashMap<>();
        encodingInto(vectors, cancellation).all(passages);
        return vectors;
    }

    private OneByOne<StoredItem> encodingInto(Map<Long, UnitVector> vectors, Cancellation cancellation) {
        return new OneByOne<>() {
            @Override
            public List<UnitVector> encode(List<StoredItem> passages) throws EncodingException {
                return whole(parts(passages), passages.size(), cancellation);
            }

            @Override
            public void take(StoredItem passage, UnitVector vector) {
                vectors.put(passage.itemId(), vector);
                refusedInARow = 0;
            }

            @Override
            public void refuse(StoredItem passage, EncodingException why) throws EncodingException {
                LOG.info("a passage of {} is passed over: {}", passage.file().uri(), why.getMessage());
                refusedInARow++;
                if (refusedInARow >= HOPELESS) {
                    throw EncodingException.away(why.getMessage(), why);
                }
            }
        };
    }

    /** The vectors of passages from those of their parts. */
    private List<UnitVector> whole(List<Part> parts, int passages, Cancellation cancellation) throws EncodingException {
        List<UnitVector> ofParts;
        try {
            ofParts = encoder.encodePassages(parts.stream().map(Part::text).toList(), cancellation);
        } catch (EncodingException e) {
            if (e.item().isEmpty()) {
                throw e;
            }
            throw new EncodingException(
                    e.getMessage(), parts.get(e.item().getAsInt()).passage());
        }
        List<List<UnitVector>> ofPassages = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            ofPassages.add(new ArrayList<>());
        }
        for (int i = 0; i < parts.size(); i++) {
            ofPassages.get(parts.get(i).passage()).add(ofParts.get(i));
        }
        return ofPassages.stream().map(UnitVector::sum).toList();
    }

    private List<Part> parts(List<StoredItem> passages) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            StoredItem item = passages.get(i);
            addParts(i, item, item.passage().map(Passage::text).orElseThrow(), parts);
        }
        return parts;
    }

    private void addParts(int passage, StoredItem item, String text, List<Part> parts) {
        int border = text.lastIndexOf(' ', text.length() / 2);
        String titled = titled(item, text);
        if (border <= 0 || encoder.countTokens(titled) <= encoder.tokenLimit()) {
            parts.add(new Part(passage, titled));
        } else {
            addParts(passage, item, text.substring(0, border), parts);
            addParts(passage, item, text.substring(border + 1), parts);
        }
    }

    /** Names of files never leave this computer. */
    private String titled(StoredItem item, String text) {
        return encoder.isElsewhere()
                ? text
                : DocumentTitle.before(text, item.file().name());
    }

    /**
     * As much of a passage as the model reads at once.
     *
     * @param passage its place in the batch
     */
    private record Part(int passage, String text) {}
}
