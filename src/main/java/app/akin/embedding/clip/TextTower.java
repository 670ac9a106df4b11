package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.LayerNorm;
import app.akin.embedding.layers.Mask;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.TowerShape;
import app.akin.embedding.layers.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * CLIP's text tower: token ids {@code [batch, n]}, the row of each text's end mark in {@code [batch * n]}, and two
 * masks (causal {@code [n, n]}; of the end marks {@code [batch, 1, 1, n]}) to vectors {@code [batch, dimension]}, not
 * yet of length 1.
 *
 * <p>A token sees only what stands before it, so what follows the end mark changes nothing and is left out or ignored.
 */
final class TextTower extends AbstractBlock {

    private final ClipConfig config;
    private final Parameter tokens;
    private final Parameter positions;
    private final List<TransformerLayer> layers = new ArrayList<>();
    private final LayerNorm last;
    private final Parameter projection;

    TextTower(Weights weights, ClipConfig config) throws ModelFileException {
        this.config = config;
        TowerShape shape = config.text();
        int width = shape.width();
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        String embeddings = "text_model.embeddings.";
        tokens = source.load(Parameter.Type.WEIGHT, embeddings + "token_embedding.weight", config.vocabulary(), width);
        positions =
                source.load(Parameter.Type.OTHER, embeddings + "position_embedding.weight", config.context(), width);
        for (int i = 0; i < shape.layers(); i++) {
            layers.add(addChildBlock("layer", new TransformerLayer(weights, "text_model.encoder.layers." + i, shape)));
        }
        last = source.layerNorm("text_model.final_layer_norm", shape);
        projection = source.load(Parameter.Type.WEIGHT, "text_projection.weight", config.dimension(), width);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray ends = inputs.get(1);
        Mask causal = Mask.of(inputs.get(2));
        Mask ofEnds = Mask.of(inputs.get(3));
        try (NDArray x = embed(inputs.get(0), store)) {
            for (TransformerLayer layer : layers.subList(0, layers.size() - 1)) {
                layer.applyTo(x, store, causal);
            }
            try (NDArray one = layers.getLast().applyToOne(x, store, ofEnds, states -> rows(states, ends));
                    NDArray normed = last.apply(store, one);
                    NDArray flat = normed.reshape(-1, config.text().width())) {
                return new NDList(VisionTower.matMul(flat, store, projection));
            }
        }
    }

    private NDArray embed(NDArray ids, ParameterStore store) {
        NDArray table = store.getValue(tokens, ids.getDevice(), false);
        NDArray places = store.getValue(positions, ids.getDevice(), false);
        NDArray embedded = ids.getNDArrayInternal()
                .embedding(ids, table, SparseFormat.DENSE)
                .singletonOrThrow();
        try (NDArray used = places.get("0:" + ids.getShape().get(1))) {
            return embedded.addi(used);
        }
    }

    private NDArray rows(NDArray states, NDArray ends) {
        int width = config.text().width();
        try (NDArray flat = states.reshape(-1, width);
                NDArray picked = ends.getNDArrayInternal()
                        .embedding(ends, flat, SparseFormat.DENSE)
                        .singletonOrThrow()) {
            return picked.reshape(-1, 1, width);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), config.dimension())};
    }
}
