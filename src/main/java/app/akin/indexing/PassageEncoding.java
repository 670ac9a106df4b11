package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.store.StoredItem;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes passages so that one which the model refuses costs only itself. */
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
            List<UnitVector> encoded = encoder.encodePassages(
                    passages.stream()
                            .map(item -> item.passage().map(Passage::text).orElseThrow())
                            .toList(),
                    cancellation);
            for (int i = 0; i < encoded.size(); i++) {
                vectors.put(passages.get(i).itemId(), encoded.get(i));
            }
            refusedInARow = 0;
        } catch (EncodingException e) {
            if (e.isAway()) {
                throw e;
            }
            withoutTheGuilty(passages, e, vectors);
        }
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
            int guilty = why.item().getAsInt();
            List<StoredItem> others = new ArrayList<>(passages);
            withoutTheGuilty(List.of(others.remove(guilty)), why, vectors);
            addVectors(others, vectors);
        } else {
            int half = passages.size() / 2;
            addVectors(passages.subList(0, half), vectors);
            addVectors(passages.subList(half, passages.size()), vectors);
        }
    }
}
