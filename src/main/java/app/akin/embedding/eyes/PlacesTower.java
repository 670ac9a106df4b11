package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Weights;

/**
 * Pictures to what is at each place of the last map, row by row: the logits of its classes and its meaning,
 * {@code [batch, places * (1000 + meaning)]}.
 */
final class PlacesTower extends EyesTower {

    private final SpaceShape shape;

    PlacesTower(Weights published, Weights learned, SpaceShape shape, IrisConfig config) throws ModelFileException {
        super(published, learned, shape, config);
        this.shape = shape;
    }

    @Override
    NDArray seen(ParameterStore store, PictureSide side, NDArray map, int grid) {
        try (NDArray features = map.reshape(-1, BlockShape.FEATURES);
                NDArray logits = side.logits(store, features);
                NDArray meaning = side.meaning(store, features, logits);
                NDArray all = logits.concat(meaning, -1)) {
            return all.reshape(map.getShape().get(0), -1);
        }
    }

    @Override
    long width(int grid) {
        return (long) grid * grid * (SpaceShape.CLASSES + shape.meaning());
    }
}
