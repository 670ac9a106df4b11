package app.akin.embedding.engine;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/**
 * Takes a list through a tower in batches, side by side, with a turn for each, and lets only true unit vectors out. How much
 * goes into one is what {@link CropSide} measured for pictures, {@link WordSide} for words.
 */
public final class Batches {

    private Batches() {}

    /**
     * @param size of all batches but the last
     * @throws EncodingException that names the first item without a usable vector
     */
    public static <I> List<UnitVector> encode(LazyTower<I> tower, List<I> items, int size, Turns turns)
            throws EncodingException {
        List<List<I>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            batches.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return encode(tower, batches, turns, UnaryOperator.identity());
    }

    static <I> List<UnitVector> encode(
            LazyTower<I> tower, List<List<I>> batches, Turns turns, UnaryOperator<float[]> finish)
            throws EncodingException {
        if (batches.isEmpty()) {
            return List.of();
        }
        List<CompletableFuture<List<float[]>>> others = new ArrayList<>();
        for (List<I> batch : batches.subList(1, batches.size())) {
            others.add(turns.submit(() -> raw(tower, batch, turns)));
        }
        List<float[]> raw = new ArrayList<>(raw(tower, batches.getFirst(), turns));
        for (CompletableFuture<List<float[]>> other : others) {
            raw.addAll(result(other));
        }
        List<UnitVector> vectors = new ArrayList<>(raw.size());
        for (float[] parts : raw) {
            vectors.add(unit(finish.apply(parts), vectors.size()));
        }
        return vectors;
    }

    /** One item, before all batches. */
    public static <I> UnitVector question(LazyTower<I> tower, I item, Turns turns) throws EncodingException {
        return question(tower, item, turns, UnaryOperator.identity());
    }

    static <I> UnitVector question(LazyTower<I> tower, I item, Turns turns, UnaryOperator<float[]> finish)
            throws EncodingException {
        return unit(finish.apply(asked(tower, item, turns)), 0);
    }

    /** What the tower makes of one item, before all batches. */
    public static <I> float[] asked(LazyTower<I> tower, I item, Turns turns) throws EncodingException {
        try (Turns.Turn _ = turns.query()) {
            return tower.encode(List.of(item)).getFirst();
        }
    }

    private static <I> List<float[]> raw(LazyTower<I> tower, List<I> batch, Turns turns) throws EncodingException {
        try (Turns.Turn _ = turns.batch()) {
            return tower.encode(batch);
        }
    }

    private static List<float[]> result(CompletableFuture<List<float[]>> batch) throws EncodingException {
        try {
            return batch.join();
        } catch (CancellationException e) {
            throw LazyTower.closed(); // the lanes' threads end with the model
        } catch (CompletionException e) {
            throw e.getCause() instanceof EncodingException failed
                    ? failed
                    : new EncodingException("A batch could not be computed: " + e.getCause(), e.getCause());
        }
    }

    private static UnitVector unit(float[] raw, int item) throws EncodingException {
        try {
            return UnitVector.normalised(raw);
        } catch (IllegalArgumentException e) {
            throw new EncodingException("The model gave no usable numbers: " + e.getMessage(), item);
        }
    }
}
