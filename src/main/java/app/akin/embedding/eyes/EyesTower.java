package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Weights;

/**
 * Pixels {@code [batch, side, side, 3]} to the last map of the published network, and from there to what the subclass makes of
 * it, {@code [batch, width]}.
 */
abstract class EyesTower extends AbstractBlock {

    private final FeatureNet net;
    private final PictureSide side;

    EyesTower(Weights published, Weights learned, SpaceShape shape, IrisConfig config) throws ModelFileException {
        ParameterSource source = new ParameterSource(published, this::addParameter);
        net = new FeatureNet(source, config.imageSize());
        side = new PictureSide(source, new ParameterSource(learned, this::addParameter), shape, config);
    }

    /**
     * @param map {@code [batch, grid * grid, 1280]}
     * @param grid places on a side of the map
     */
    abstract NDArray seen(ParameterStore store, PictureSide side, NDArray map, int grid);

    abstract long width(int grid);

    @Override
    protected final NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        try (NDArray map = net.places(store, inputs.singletonOrThrow())) {
            return new NDList(seen(store, side, map, net.grid()));
        }
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), width(net.grid()))};
    }
}
