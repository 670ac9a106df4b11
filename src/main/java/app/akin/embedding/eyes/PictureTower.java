package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Weights;

/** Pictures to vectors of the space, {@code [batch, meaning + looks]}. */
final class PictureTower extends EyesTower {

    private final SpaceShape shape;

    PictureTower(Weights published, Weights learned, SpaceShape shape, IrisConfig config) throws ModelFileException {
        super(published, learned, shape, config);
        this.shape = shape;
    }

    @Override
    NDArray seen(ParameterStore store, PictureSide side, NDArray map, int grid) {
        return side.vectors(store, map, grid);
    }

    @Override
    long width(int grid) {
        return shape.dimension();
    }
}
