package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
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
 * CLIP's vision tower: patches {@code [batch, patches, 3 * side * side]} to vectors {@code [batch, dimension]}, not
 * yet of length 1. Patches come already cut out, so that the patch convolution is one matrix product.
 */
final class VisionTower extends AbstractBlock {

    private final ClipConfig config;
    private final Parameter patchWeight;
    private final Parameter classToken;
    private final Parameter positions;
    private final LayerNorm first;
    private final List<TransformerLayer> layers = new ArrayList<>();
    private final LayerNorm last;
    private final Parameter projection;

    VisionTower(Weights weights, ClipConfig config) throws ModelFileException {
        this.config = config;
        TowerShape shape = config.vision();
        int width = shape.width();
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        int side = config.patchSize();
        String embeddings = "vision_model.embeddings.";
        patchWeight = source.load(Parameter.Type.WEIGHT, embeddings + "patch_embedding.weight", width, 3, side, side);
        classToken = source.load(Parameter.Type.OTHER, embeddings + "class_embedding", width);
        positions = source.load(
                Parameter.Type.OTHER, embeddings + "position_embedding.weight", config.patches() + 1L, width);
        first = source.layerNorm("vision_model.pre_layrnorm", shape);
        for (int i = 0; i < shape.layers(); i++) {
            layers.add(
                    addChildBlock("layer", new TransformerLayer(weights, "vision_model.encoder.layers." + i, shape)));
        }
        last = source.layerNorm("vision_model.post_layernorm", shape);
        projection = source.load(Parameter.Type.WEIGHT, "visual_projection.weight", config.dimension(), width);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        try (NDArray x = embed(inputs.singletonOrThrow(), store)) {
            for (TransformerLayer layer : layers.subList(0, layers.size() - 1)) {
                layer.applyTo(x, store, Mask.NONE);
            }
            try (NDArray one = layers.getLast().applyToOne(x, store, Mask.NONE, VisionTower::classTokens);
                    NDArray normed = last.apply(store, one);
                    NDArray flat = normed.reshape(-1, config.vision().width())) {
                return new NDList(matMul(flat, store, projection));
            }
        }
    }

    /** The class token goes first, before positions are added and before the first normalisation. */
    private NDArray embed(NDArray patches, ParameterStore store) {
        long batch = patches.getShape().get(0);
        int width = config.vision().width();
        NDArray classes = store.getValue(classToken, patches.getDevice(), false);
        try (NDArray kernel =
                        store.getValue(patchWeight, patches.getDevice(), false).reshape(width, -1);
                NDArray embedded = patches.getNDArrayInternal()
                        .linear(patches, kernel, null)
                        .singletonOrThrow();
                NDArray one = classes.reshape(1, 1, width);
                NDArray each = one.broadcast(batch, 1, width);
                NDArray tokens = each.concat(embedded, 1)) {
            tokens.attach(patches.getManager());
            tokens.addi(store.getValue(positions, patches.getDevice(), false));
            return first.apply(store, tokens);
        }
    }

    private static NDArray classTokens(NDArray states) {
        try (NDArray view = states.get(":, 0:1")) {
            return view.duplicate();
        }
    }

    static NDArray matMul(NDArray x, ParameterStore store, Parameter weight) {
        NDArray w = store.getValue(weight, x.getDevice(), false);
        return x.getNDArrayInternal().linear(x, w, null).singletonOrThrow();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), config.dimension())};
    }
}
