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

/** Pixels {@code [batch, side, side, 3]} to vectors of the space, {@code [batch, meaning + looks]}. */
final class PictureTower extends AbstractBlock {

    private final FeatureNet net;
    private final PictureSide side;
    private final SpaceShape shape;

    PictureTower(Weights published, Weights learned, SpaceShape shape, IrisConfig config) throws ModelFileException {
        this.shape = shape;
        ParameterSource source = new ParameterSource(published, this::addParameter);
        net = new FeatureNet(source, config.imageSize());
        side = new PictureSide(source, new ParameterSource(learned, this::addParameter), shape, config);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        try (NDArray map = net.places(store, inputs.singletonOrThrow())) {
            return new NDList(side.vectors(store, map, net.grid()));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), shape.dimension())};
    }
}
