package app.akin.embedding.remote;

import app.akin.model.UnitVector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The vectors of the last questions, so that none is sent and paid for twice. Safe from several threads. */
final class RecentQuestions {

    private static final int MOST = 256;

    private final Map<String, UnitVector> vectors = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UnitVector> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<UnitVector> find(String words) {
        return Optional.ofNullable(vectors.get(words));
    }

    synchronized void remember(String words, UnitVector vector) {
        vectors.put(words, vector);
    }
}
