package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;

/**
 * Multi-head attention, {@code [batch, tokens, width]}.
 *
 * <p>Every array between is closed as soon as it is used up: the next one then takes the same memory, still warm in the
 * cache, and a batch needs the memory of one layer instead of all.
 */
final class Attention {

    private final TowerShape shape;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear out;

    Attention(ParameterSource source, String name, TowerShape shape) throws ModelFileException {
        this.shape = shape;
        int width = shape.width();
        query = source.linear(name + ".q_proj", width, width);
        key = source.linear(name + ".k_proj", width, width);
        value = source.linear(name + ".v_proj", width, width);
        out = source.linear(name + ".out_proj", width, width);
    }

    /**
     * @param asking states of the tokens that look, {@code [batch, m, width]}
     * @param seen states of the tokens that are looked at, {@code [batch, n, width]}
     * @param mask added to the scores; broadcasts to {@code [batch, heads, m, n]}
     */
    NDArray apply(ParameterStore store, NDArray asking, NDArray seen, Mask mask) {
        long batch = asking.getShape().get(0);
        long m = asking.getShape().get(1);
        try (NDArray weights = weights(store, asking, seen, mask);
                NDArray v = value.apply(store, seen);
                NDArray vHeads = heads(v, 0, 2, 1, 3);
                NDArray mixed = weights.matMul(vHeads);
                NDArray byToken = mixed.transpose(0, 2, 1, 3);
                NDArray joined = byToken.reshape(batch, m, shape.width())) {
            return out.apply(store, joined);
        }
    }

    private NDArray weights(ParameterStore store, NDArray asking, NDArray seen, Mask mask) {
        try (NDArray q = query.apply(store, asking).muli((float) (1 / Math.sqrt(shape.headWidth())));
                NDArray k = key.apply(store, seen);
                NDArray qHeads = heads(q, 0, 2, 1, 3);
                NDArray kHeads = heads(k, 0, 2, 3, 1);
                NDArray scores = mask.addTo(qHeads.matMul(kHeads))) {
            return scores.softmax(-1);
        }
    }

    private NDArray heads(NDArray states, int... axes) {
        long batch = states.getShape().get(0);
        try (NDArray split = states.reshape(batch, -1, shape.heads(), shape.headWidth())) {
            return split.transpose(axes);
        }
    }
}
