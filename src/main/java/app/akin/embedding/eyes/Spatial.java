package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ParameterSource;

/**
 * A convolution over more than one place, {@code [batch, height, width, channels]}, padded as TensorFlow's SAME.
 *
 * <p>The channels lie together: a transposed view of that is what the engine calls channels last, and takes and gives
 * without copying.
 *
 * @param weight {@code [out, in / groups, side, side]}
 * @param padding zeros on each side
 */
record Spatial(Parameter weight, Parameter bias, int stride, int padding, int groups) {

    private static final Shape NO_DILATION = new Shape(1, 1);

    /**
     * @param length of the side of the maps that will come. At stride 2 an even one has one zero more behind than before,
     *     which the engine cannot pad: the kernel gets an empty first row and column instead
     */
    static Spatial load(ParameterSource source, String name, Form form, int length) throws ModelFileException {
        int total = Math.max(0, (form.after(length) - 1) * form.stride + form.side - length);
        Parameter weight = source.load(
                Parameter.Type.WEIGHT, name + ".weight", form.out, form.in / form.groups, form.side, form.side);
        Parameter bias = source.load(Parameter.Type.BIAS, name + ".bias", form.out);
        if (total % 2 != 0) {
            weight = source.constant(
                    name + ".shifted",
                    shifted(weight.getArray().toFloatArray(), form.side),
                    form.out,
                    form.in / form.groups,
                    form.side + 1,
                    form.side + 1);
        }
        return new Spatial(weight, bias, form.stride, (total + 1) / 2, form.groups);
    }

    private static float[] shifted(float[] kernels, int side) {
        int wider = side + 1;
        float[] shifted = new float[kernels.length / (side * side) * wider * wider];
        for (int i = 0; i < kernels.length; i++) {
            int kernel = i / (side * side);
            int row = i / side % side + 1;
            int column = i % side + 1;
            shifted[(kernel * wider + row) * wider + column] = kernels[i];
        }
        return shifted;
    }

    /** Leaves {@code x} as it is. */
    NDArray apply(ParameterStore store, NDArray x) {
        NDArray kernel = store.getValue(weight, x.getDevice(), false);
        NDArray offset = store.getValue(bias, x.getDevice(), false);
        try (NDArray channelsFirst = x.transpose(0, 3, 1, 2);
                NDArray convolved = channelsFirst
                        .getNDArrayInternal()
                        .convolution(
                                channelsFirst,
                                kernel,
                                offset,
                                new Shape(stride, stride),
                                new Shape(padding, padding),
                                NO_DILATION,
                                groups)
                        .singletonOrThrow()) {
            return convolved.transpose(0, 2, 3, 1);
        }
    }

    /**
     * What a convolution does to its maps.
     *
     * @param side of the kernel
     * @param groups of channels that know nothing of each other
     */
    record Form(int in, int out, int side, int stride, int groups) {

        static Form depthwise(BlockShape shape) {
            return new Form(shape.wide(), shape.wide(), shape.kernel(), shape.stride(), shape.wide());
        }

        /** The side of the map that goes, where one of {@code length} comes. */
        int after(int length) {
            return (length + stride - 1) / stride;
        }
    }
}
