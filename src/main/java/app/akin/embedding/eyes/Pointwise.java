package app.akin.embedding.eyes;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;

/**
 * The same matrix at every place of {@code [batch, height, width, channels]}: a convolution of 1 x 1.
 *
 * <p>It is computed as one matrix product, or, on processors of Intel's kind, as a convolution: there PyTorch leaves
 * products to MKL, which uses half the width of AMD's vector units, and convolutions to oneDNN, which uses all of it.
 */
record Pointwise(Linear linear) {

    private static final boolean CONVOLVES = System.getProperty("os.arch").matches("amd64|x86_64");

    private static final Shape ONE = new Shape(1, 1);
    private static final Shape NO_PADDING = new Shape(0, 0);
    /**
     * Means nothing to a kernel of one place, but PyTorch gives one of 1 x 1 to oneDNN only if it is dilated, or when several
     * threads compute ({@code ConvParams::use_mkldnn} of 2.7).
     */
    private static final Shape DILATION = new Shape(2, 2);

    static Pointwise load(ParameterSource source, String name, int out, int in) throws ModelFileException {
        return new Pointwise(source.linear(name, out, in));
    }

    /** Leaves {@code x} as it is. */
    NDArray apply(ParameterStore store, NDArray x) {
        return CONVOLVES && !x.getDevice().isGpu() ? convolved(store, x) : multiplied(store, x);
    }

    NDArray multiplied(ParameterStore store, NDArray x) {
        Shape shape = x.getShape();
        try (NDArray places = x.reshape(-1, shape.get(3));
                NDArray product = linear.apply(store, places)) {
            return product.reshape(shape.get(0), shape.get(1), shape.get(2), -1);
        }
    }

    NDArray convolved(ParameterStore store, NDArray x) {
        Device device = x.getDevice();
        Parameter offset = linear.bias().orElseThrow();
        NDArray bias = store.getValue(offset, device, false);
        NDArray matrix = store.getValue(linear.weight(), device, false);
        Shape shape = matrix.getShape();
        try (NDArray kernel = matrix.reshape(shape.get(0), shape.get(1), 1, 1);
                NDArray channelsFirst = x.transpose(0, 3, 1, 2);
                NDArray convolved = channelsFirst
                        .getNDArrayInternal()
                        .convolution(channelsFirst, kernel, bias, ONE, NO_PADDING, DILATION, 1)
                        .singletonOrThrow()) {
            return convolved.transpose(0, 2, 3, 1);
        }
    }
}
