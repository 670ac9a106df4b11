package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** Layer normalisation over the last axis. */
public record LayerNorm(Parameter weight, Parameter bias, float epsilon) {

    public NDArray apply(ParameterStore store, NDArray x) {
        NDArray gamma = store.getValue(weight, x.getDevice(), false);
        NDArray beta = store.getValue(bias, x.getDevice(), false);
        return x.getNDArrayInternal()
                .layerNorm(x, gamma.getShape(), gamma, beta, epsilon)
                .singletonOrThrow();
    }
}
