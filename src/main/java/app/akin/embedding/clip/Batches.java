package app.akin.embedding.clip;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.List;

/** Takes a list through a tower in batches of one size, with a turn for each, and lets only true unit vectors out. */
final class Batches {

    private Batches() {}

    /**
     * @param size of all batches but the last
     * @throws EncodingException that names the first item without a usable vector
     */
    static <I> List<UnitVector> encode(LazyTower<I> tower, List<I> items, int size, Turns turns)
            throws EncodingException {
        List<UnitVector> vectors = new ArrayList<>(items.size());
        for (int from = 0; from < items.size(); from += size) {
            List<I> batch = items.subList(from, Math.min(items.size(), from + size));
            List<float[]> raw;
            try (Turns.Turn _ = turns.batch()) {
                raw = tower.encode(batch);
            }
            for (float[] parts : raw) {
                vectors.add(unit(parts, vectors.size()));
            }
        }
        return vectors;
    }

    static UnitVector unit(float[] raw, int item) throws EncodingException {
        try {
            return UnitVector.normalised(raw);
        } catch (IllegalArgumentException e) {
            throw new EncodingException("The model gave no usable numbers: " + e.getMessage(), item);
        }
    }
}
