package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Optional;

/** {@code x W^T + b}, or without b. */
public final class Linear {

    private final Parameter weight;
    private final Optional<Parameter> bias;
    private final Product product;

    Linear(Parameter weight, Optional<Parameter> bias, Product product) {
        this.weight = weight;
        this.bias = bias;
        this.product = product;
    }

    /** Leaves {@code x}, {@code [..., in]}, as it is. */
    public NDArray apply(ParameterStore store, NDArray x) {
        NDArray w = store.getValue(weight, x.getDevice(), false);
        NDArray b = bias.map(parameter -> store.getValue(parameter, x.getDevice(), false))
                .orElse(null);
        return product.apply(x, w, b);
    }
}
