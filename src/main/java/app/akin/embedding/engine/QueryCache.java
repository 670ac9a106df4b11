package app.akin.embedding.engine;

import app.akin.model.UnitVector;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the vectors of the last questions by their tokens, so that a changed capital or space is still known. */
final class QueryCache {

    private static final int MOST = 256;

    private final Map<IntBuffer, UnitVector> vectors = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IntBuffer, UnitVector> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<UnitVector> find(int[] tokens) {
        return Optional.ofNullable(vectors.get(IntBuffer.wrap(tokens)));
    }

    synchronized void remember(int[] tokens, UnitVector vector) {
        vectors.put(IntBuffer.wrap(tokens.clone()), vector);
    }
}
