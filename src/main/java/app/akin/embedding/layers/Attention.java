package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;

/**
 * Multi-head attention, {@code [batch, tokens, width]}.
 *
 * <p>Every array between is closed as soon as it is used up: the next one then takes the same memory, still warm in the
 * cache, and a batch needs the memory of one layer instead of all.
 *
 * @param rotation turns queries and keys by their places, in models that tell places so
 */
public record Attention(TowerShape shape, Linear query, Linear key, Linear value, Linear out, Rotation rotation) {

    /**
     * @param asking states of the tokens that look, {@code [batch, m, width]}
     * @param seen states of the tokens that are looked at, {@code [batch, n, width]}
     * @param mask added to the scores; broadcasts to {@code [batch, heads, m, n]}
     */
    public NDArray apply(ParameterStore store, NDArray asking, NDArray seen, Mask mask) {
        long batch = asking.getShape().get(0);
        long m = asking.getShape().get(1);
        try (NDArray weights = weights(store, asking, seen, mask);
                NDArray v = value.apply(store, seen);
                NDArray split = split(v);
                NDArray vHeads = split.transpose(0, 2, 1, 3);
                NDArray mixed = weights.matMul(vHeads);
                NDArray byToken = mixed.transpose(0, 2, 1, 3);
                NDArray joined = byToken.reshape(batch, m, shape.width())) {
            return out.apply(store, joined);
        }
    }

    private NDArray weights(ParameterStore store, NDArray asking, NDArray seen, Mask mask) {
        try (NDArray q = query.apply(store, asking).muli((float) (1 / Math.sqrt(shape.headWidth())));
                NDArray k = key.apply(store, seen);
                NDArray turnedQ = rotation.apply(store, split(q));
                NDArray turnedK = rotation.apply(store, split(k));
                NDArray qHeads = turnedQ.transpose(0, 2, 1, 3);
                NDArray kHeads = turnedK.transpose(0, 2, 3, 1);
                NDArray scores = mask.addTo(qHeads.matMul(kHeads))) {
            return scores.softmax(-1);
        }
    }

    private NDArray split(NDArray states) {
        return states.reshape(states.getShape().get(0), -1, shape.heads(), shape.headWidth());
    }
}
