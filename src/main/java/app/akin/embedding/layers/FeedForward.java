package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;

/** The MLP of a transformer layer: each token by itself. */
public sealed interface FeedForward {

    /** Leaves {@code x}, {@code [batch, tokens, width]}, as it is. */
    NDArray apply(ParameterStore store, NDArray x);

    /** {@code narrow(activation(widen(x)))}. */
    record Plain(Linear widen, ActivationKind activation, Linear narrow) implements FeedForward {

        @Override
        public NDArray apply(ParameterStore store, NDArray x) {
            try (NDArray active = activation.apply(widen.apply(store, x))) {
                return narrow.apply(store, active);
            }
        }
    }

    /** {@code narrow(widen(x) * activation(gate(x)))}: SwiGLU where the activation is SiLU. */
    record Gated(Linear widen, Linear gate, ActivationKind activation, Linear narrow) implements FeedForward {

        @Override
        public NDArray apply(ParameterStore store, NDArray x) {
            try (NDArray wide = widen.apply(store, x);
                    NDArray open = activation.apply(gate.apply(store, x));
                    NDArray passed = wide.muli(open)) {
                return narrow.apply(store, passed);
            }
        }
    }
}
