package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;

/** {@code x W^T + b}. */
record Linear(Parameter weight, Parameter bias) {

    NDArray apply(ParameterStore store, NDArray x) {
        NDArray w = store.getValue(weight, x.getDevice(), false);
        NDArray b = store.getValue(bias, x.getDevice(), false);
        return x.getNDArrayInternal().linear(x, w, b).singletonOrThrow();
    }
}
