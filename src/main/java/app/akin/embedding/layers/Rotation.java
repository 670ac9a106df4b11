package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;

/** Turns the states of tokens by their places, {@code [batch, tokens, heads, headWidth]}. */
@FunctionalInterface
public interface Rotation {

    Rotation NONE = (store, states) -> states;

    /** Consumes {@code states}: the answer is either that or takes its place. */
    NDArray apply(ParameterStore store, NDArray states);
}
