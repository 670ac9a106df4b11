package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Optional;

/** {@code x W^T + b}, or without b. */
public record Linear(Parameter weight, Optional<Parameter> bias) {

    public NDArray apply(ParameterStore store, NDArray x) {
        NDArray w = store.getValue(weight, x.getDevice(), false);
        NDArray b = bias.map(parameter -> store.getValue(parameter, x.getDevice(), false))
                .orElse(null);
        return x.getNDArrayInternal().linear(x, w, b).singletonOrThrow();
    }
}
