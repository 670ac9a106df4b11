package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;

/** What is added to attention scores before the softmax: nothing, or minus infinity where a token may not look. */
@FunctionalInterface
public interface Mask {

    Mask NONE = scores -> scores;

    /** Changes {@code scores} in place and answers it. */
    NDArray addTo(NDArray scores);

    static Mask of(NDArray mask) {
        return scores -> scores.addi(mask);
    }
}
