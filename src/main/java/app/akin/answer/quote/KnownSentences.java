package app.akin.answer.quote;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vectors of sentences that were read last: who asks once more about the same documents need not wait for them again.
 * Safe from several threads.
 */
final class KnownSentences {

    /** Of the shipped reader six megabytes. */
    private static final int AT_MOST = 4_000;

    /** So many are read before somebody is looked for who has asked something else meanwhile. */
    private static final int AT_ONCE = 24;

    private final Map<Key, UnitVector> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, UnitVector> eldest) {
            return size() > AT_MOST;
        }
    };

    private record Key(EmbeddingSpace space, String text) {}

    /** @throws java.util.concurrent.CancellationException when nobody waits any more */
    List<UnitVector> encode(TextEncoder encoder, List<String> texts, Cancellation cancellation)
            throws EncodingException {
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !isKnown(new Key(encoder.space(), text)))
                .toList();
        Map<String, UnitVector> read = new LinkedHashMap<>();
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            List<String> some = unknown.subList(from, Math.min(from + AT_ONCE, unknown.size()));
            List<UnitVector> vectors = encoder.encodePassages(some, cancellation);
            for (int i = 0; i < some.size(); i++) {
                read.put(some.get(i), vectors.get(i));
            }
        }
        List<UnitVector> all = new ArrayList<>();
        synchronized (known) {
            read.forEach((text, vector) -> known.put(new Key(encoder.space(), text), vector));
        }
        for (String text : texts) {
            all.add(vector(encoder, text, read));
        }
        return all;
    }

    private boolean isKnown(Key key) {
        synchronized (known) {
            return known.containsKey(key);
        }
    }

    /** One that was forgotten again meanwhile is read anew. */
    private UnitVector vector(TextEncoder encoder, String text, Map<String, UnitVector> read) throws EncodingException {
        UnitVector vector = read.get(text);
        if (vector == null) {
            synchronized (known) {
                vector = known.get(new Key(encoder.space(), text));
            }
        }
        return vector == null ? encoder.encodePassages(List.of(text)).getFirst() : vector;
    }
}
