package app.akin.embedding;

import app.akin.model.UnitVector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the vectors of the last questions, so that none is computed, sent or paid for twice. Safe from several threads.
 *
 * @param <K> what a question is known by: its tokens, so that a changed capital or space is still known, or its words
 */
final class RecentVectors<K> {

    private static final int MOST = 256;

    private final Map<K, UnitVector> vectors = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, UnitVector> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<UnitVector> find(K question) {
        return Optional.ofNullable(vectors.get(question));
    }

    /** @param question must not change afterwards */
    synchronized void remember(K question, UnitVector vector) {
        vectors.put(question, vector);
    }
}
