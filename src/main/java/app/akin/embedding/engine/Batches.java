package app.akin.embedding.engine;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes a list through a tower in batches of one size, with a turn for each, and lets only true unit vectors out. */
public final class Batches {

    private Batches() {}

    /**
     * @param size of all batches but the last
     * @throws EncodingException that names the first item without a usable vector
     */
    public static <I> List<UnitVector> encode(LazyTower<I> tower, List<I> items, int size, Turns turns)
            throws EncodingException {
        return encode(tower, items, size, turns, UnaryOperator.identity());
    }

    static <I> List<UnitVector> encode(
            LazyTower<I> tower, List<I> items, int size, Turns turns, UnaryOperator<float[]> finish)
            throws EncodingException {
        List<UnitVector> vectors = new ArrayList<>(items.size());
        for (int from = 0; from < items.size(); from += size) {
            List<I> batch = items.subList(from, Math.min(items.size(), from + size));
            List<float[]> raw;
            try (Turns.Turn _ = turns.batch()) {
                raw = tower.encode(batch);
            }
            for (float[] parts : raw) {
                vectors.add(unit(finish.apply(parts), vectors.size()));
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
