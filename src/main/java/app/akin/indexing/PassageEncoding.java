package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.store.StoredItem;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes passages, behind their document's title, so that one which the model refuses costs only itself. One that is longer than the model reads is read in
 * parts, whose vectors are added: nothing of it is lost.
 */
final class PassageEncoding {

    private static final Logger LOG = LoggerFactory.getLogger(PassageEncoding.class);

    /** A model that refused so many in a row, and took none, refuses everything. */
    private static final int HOPELESS = 8;

    private final TextEncoder encoder;
    private final Cancellation cancellation;
    private int refusedInARow;

    PassageEncoding(TextEncoder encoder, Cancellation cancellation) {
        this.encoder = encoder;
        this.cancellation = cancellation;
    }

    /**
     * Vectors by item; those that the model refuses are left out.
     *
     * @throws EncodingException when the model is {@linkplain EncodingException#isAway() away}
     */
    Map<Long, UnitVector> encode(List<StoredItem> passages) throws EncodingException {
        Map<Long, UnitVector> vectors = new HashMap<>();
        addVectors(passages, vectors);
        return vectors;
    }

    private void addVectors(List<StoredItem> passages, Map<Long, UnitVector> vectors) throws EncodingException {
        try {
            Map<Long, List<UnitVector>> encoded = new LinkedHashMap<>();
            List<Part> parts = parts(passages);
            List<UnitVector> ofParts =
                    encoder.encodePassages(parts.stream().map(Part::text).toList(), cancellation);
            for (int i = 0; i < parts.size(); i++) {
                encoded.computeIfAbsent(parts.get(i).item(), _ -> new ArrayList<>())
                        .add(ofParts.get(i));
            }
            encoded.forEach((item, ofPassage) -> vectors.put(item, UnitVector.sum(ofPassage)));
            refusedInARow = 0;
        } catch (EncodingException e) {
            if (e.isAway()) {
                throw e;
            }
            withoutTheGuilty(passages, e, vectors);
        }
    }

    private List<Part> parts(List<StoredItem> passages) {
        List<Part> parts = new ArrayList<>();
        for (StoredItem item : passages) {
            addParts(item, item.passage().map(Passage::text).orElseThrow(), parts);
        }
        return parts;
    }

    private void addParts(StoredItem item, String text, List<Part> parts) {
        int border = text.lastIndexOf(' ', text.length() / 2);
        String titled = titled(item, text);
        if (border <= 0 || encoder.countTokens(titled) <= encoder.tokenLimit()) {
            parts.add(new Part(item.itemId(), titled));
        } else {
            addParts(item, text.substring(0, border), parts);
            addParts(item, text.substring(border + 1), parts);
        }
    }

    /** Names of files never leave this computer. */
    private String titled(StoredItem item, String text) {
        return encoder.isElsewhere()
                ? text
                : DocumentTitle.before(text, item.file().name());
    }

    private void withoutTheGuilty(List<StoredItem> passages, EncodingException why, Map<Long, UnitVector> vectors)
            throws EncodingException {
        if (passages.size() == 1) {
            LOG.info(
                    "a passage of {} is passed over: {}",
                    passages.getFirst().file().uri(),
                    why.getMessage());
            refusedInARow++;
            if (refusedInARow >= HOPELESS) {
                throw EncodingException.away(why.getMessage(), why);
            }
        } else if (why.item().isPresent()) {
            long guilty = parts(passages).get(why.item().getAsInt()).item();
            List<StoredItem> others = new ArrayList<>(passages);
            others.removeIf(item -> item.itemId() == guilty);
            withoutTheGuilty(
                    passages.stream().filter(item -> item.itemId() == guilty).toList(), why, vectors);
            addVectors(others, vectors);
        } else {
            int half = passages.size() / 2;
            addVectors(passages.subList(0, half), vectors);
            addVectors(passages.subList(half, passages.size()), vectors);
        }
    }

    /** As much of a passage as the model reads at once. */
    private record Part(long item, String text) {}
}
