package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;
import java.util.Optional;

/**
 * An inverted bottleneck (Sandler and others, MobileNetV2, 2018): widened at every place, filtered within each channel,
 * narrowed without activation.
 */
record Bottleneck(BlockShape shape, Optional<Linear> widen, Spatial filter, Linear narrow) {

    /** @param length of the side of the maps that will come */
    static Bottleneck load(ParameterSource source, String name, BlockShape shape, int length)
            throws ModelFileException {
        Optional<Linear> widen = shape.widens()
                ? Optional.of(source.linear(name + "_expand_conv", shape.wide(), shape.in()))
                : Optional.empty();
        return new Bottleneck(
                shape,
                widen,
                Spatial.load(source, name + "_depthwise_conv", Spatial.Form.depthwise(shape), length),
                source.linear(name + "_project_conv", shape.out(), shape.wide()));
    }

    /** Consumes {@code x}, {@code [batch, height, width, in]}. */
    NDArray apply(ParameterStore store, NDArray x) {
        try (x;
                NDArray filtered = filtered(store, x)) {
            NDArray narrowed = narrow.apply(store, filtered);
            return shape.keeps() ? narrowed.addi(x) : narrowed;
        }
    }

    private NDArray filtered(ParameterStore store, NDArray x) {
        if (widen.isEmpty()) {
            return Relu6.apply(filter.apply(store, x));
        }
        try (NDArray wide = Relu6.apply(widen.get().apply(store, x))) {
            return Relu6.apply(filter.apply(store, wide));
        }
    }
}
