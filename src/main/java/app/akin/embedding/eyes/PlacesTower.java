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
 * Pixels {@code [batch, side, side, 3]} to what is at each place of the last map, row by row: the logits of its classes and its
 * meaning, {@code [batch, places * (1000 + meaning)]}.
 */
final class PlacesTower extends AbstractBlock {

    private final FeatureNet net;
    private final PictureSide side;
    private final SpaceShape shape;

    PlacesTower(Weights published, Weights learned, SpaceShape shape, IrisConfig config) throws ModelFileException {
        this.shape = shape;
        ParameterSource source = new ParameterSource(published, this::addParameter);
        net = new FeatureNet(source, config.imageSize());
        side = new PictureSide(source, new ParameterSource(learned, this::addParameter), shape, config);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray pixels = inputs.singletonOrThrow();
        try (NDArray places = net.places(store, pixels);
                NDArray features = places.reshape(-1, BlockShape.FEATURES);
                NDArray logits = side.logits(store, features);
                NDArray meaning = side.meaning(store, features, logits);
                NDArray all = logits.concat(meaning, -1)) {
            return new NDList(all.reshape(pixels.getShape().get(0), -1));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        long places = (long) net.grid() * net.grid();
        return new Shape[] {new Shape(inputShapes[0].get(0), places * (SpaceShape.CLASSES + shape.meaning()))};
    }
}
