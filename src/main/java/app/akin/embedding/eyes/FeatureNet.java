package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;
import java.util.ArrayList;
import java.util.List;

/**
 * EfficientNet-Lite2 up to its last map, with batch norms folded into the convolutions before them: pixels
 * {@code [batch, side, side, 3]}, (value - 127) / 128, to {@code [batch, side / 32, side / 32, 1280]}, rounded up.
 *
 * <p>Weights by google, Apache-2.0; the names are those of the published file.
 */
final class FeatureNet {

    /**
     * So many blocks see one picture at a time: their maps are large, and stay in the processor's cache and below what the
     * allocator gives back to the system. Later ones take a batch together, because their matrices are large.
     */
    private static final int ALONE = 5;

    private static final int COLOURS = 3;
    private static final int STEM_SIDE = 3;

    private final Spatial stem;
    private final List<Bottleneck> blocks = new ArrayList<>();
    private final Linear head;
    private final int grid;

    /** @param side of the pictures that will come, in pixels */
    FeatureNet(ParameterSource source, int side) throws ModelFileException {
        Spatial.Form form = new Spatial.Form(COLOURS, BlockShape.STEM, STEM_SIDE, 2, 1);
        stem = Spatial.load(source, "_conv_stem", form, side);
        int length = form.after(side);
        for (BlockShape shape : BlockShape.LITE2) {
            blocks.add(Bottleneck.load(source, "_blocks." + blocks.size() + ".", shape, length));
            length = Spatial.Form.depthwise(shape).after(length);
        }
        int last = BlockShape.LITE2.getLast().out();
        head = source.linear("_conv_head", BlockShape.FEATURES, last);
        grid = length;
    }

    /** Side of the last map: 9 where pictures have 260 pixels. */
    int grid() {
        return grid;
    }

    /** The last map, {@code [batch, places, 1280]}. */
    NDArray places(ParameterStore store, NDArray pixels) {
        try (NDList alone = new NDList()) {
            for (long i = 0; i < pixels.getShape().get(0); i++) {
                alone.add(largeMaps(store, pixels, i));
            }
            NDArray x = NDArrays.concat(alone);
            for (Bottleneck block : blocks.subList(ALONE, blocks.size())) {
                x = block.apply(store, x);
            }
            return headed(store, x);
        }
    }

    private NDArray largeMaps(ParameterStore store, NDArray pixels, long picture) {
        try (NDArray one = pixels.get(picture + ":" + (picture + 1))) {
            NDArray x = Relu6.apply(stem.apply(store, one));
            for (Bottleneck block : blocks.subList(0, ALONE)) {
                x = block.apply(store, x);
            }
            return x;
        }
    }

    private NDArray headed(ParameterStore store, NDArray last) {
        try (last;
                NDArray map = Relu6.apply(head.apply(store, last))) {
            return map.reshape(map.getShape().get(0), -1, BlockShape.FEATURES);
        }
    }
}
