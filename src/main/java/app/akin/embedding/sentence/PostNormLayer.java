package app.akin.embedding.sentence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Attention;
import app.akin.embedding.layers.FeedForward;
import app.akin.embedding.layers.LayerNorm;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.Mask;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Rotation;
import app.akin.embedding.layers.TowerShape;
import app.akin.embedding.layers.Weights;

/** One post-norm transformer layer, as BERT has it: attention and an MLP, each added to its input and normalised. */
final class PostNormLayer extends AbstractBlock {

    private final Attention attention;
    private final LayerNorm afterAttention;
    private final FeedForward mlp;
    private final LayerNorm afterMlp;

    PostNormLayer(Weights weights, String name, TransformerConfig config, Rotation rotation) throws ModelFileException {
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        TowerShape shape = config.shape();
        int width = shape.width();
        boolean gated = config.family().traits().gated();
        attention = new Attention(
                shape,
                linear(source, gated, name + ".attention.self.query", width, width),
                linear(source, gated, name + ".attention.self.key", width, width),
                linear(source, gated, name + ".attention.self.value", width, width),
                linear(source, gated, name + ".attention.output.dense", width, width),
                rotation);
        afterAttention = source.layerNorm(name + ".attention.output.LayerNorm", shape);
        Linear widen = linear(source, gated, name + ".intermediate.dense", shape.inner(), width);
        Linear narrow = linear(source, gated, name + ".output.dense", width, shape.inner());
        mlp = gated
                ? new FeedForward.Gated(
                        widen,
                        linear(source, true, name + ".intermediate.gate", shape.inner(), width),
                        shape.activation(),
                        narrow)
                : new FeedForward.Plain(widen, shape.activation(), narrow);
        afterMlp = source.layerNorm(name + ".output.LayerNorm", shape);
    }

    private static Linear linear(ParameterSource source, boolean bare, String name, int out, int in)
            throws ModelFileException {
        return bare ? source.linearWithoutBias(name, out, in) : source.linear(name, out, in);
    }

    /** Consumes {@code x}, {@code [batch, tokens, width]}. */
    NDArray apply(NDArray x, ParameterStore store, Mask mask) {
        NDArray between;
        try (x;
                NDArray attended = attention.apply(store, x, x, mask)) {
            between = afterAttention.apply(store, attended.addi(x));
        }
        try (between;
                NDArray added = mlp.apply(store, between)) {
            return afterMlp.apply(store, added.addi(between));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        return new NDList(apply(inputs.singletonOrThrow().duplicate(), store, Mask.NONE));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }
}
