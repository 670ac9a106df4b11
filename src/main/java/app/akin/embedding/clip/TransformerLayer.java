package app.akin.embedding.clip;

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
import app.akin.embedding.layers.Mask;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Rotation;
import app.akin.embedding.layers.TowerShape;
import app.akin.embedding.layers.Weights;

/** One pre-norm transformer layer: attention and an MLP, each added to its input. */
final class TransformerLayer extends AbstractBlock {

    private final LayerNorm beforeAttention;
    private final Attention attention;
    private final LayerNorm beforeMlp;
    private final FeedForward mlp;

    TransformerLayer(Weights weights, String name, TowerShape shape) throws ModelFileException {
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        beforeAttention = source.layerNorm(name + ".layer_norm1", shape);
        attention = attention(source, name + ".self_attn.", shape);
        beforeMlp = source.layerNorm(name + ".layer_norm2", shape);
        mlp = new FeedForward.Plain(
                source.linear(name + ".mlp.fc1", shape.inner(), shape.width()),
                shape.activation(),
                source.linear(name + ".mlp.fc2", shape.width(), shape.inner()));
    }

    private static Attention attention(ParameterSource source, String name, TowerShape shape)
            throws ModelFileException {
        int width = shape.width();
        return new Attention(
                shape,
                source.linear(name + "q_proj", width, width),
                source.linear(name + "k_proj", width, width),
                source.linear(name + "v_proj", width, width),
                source.linear(name + "out_proj", width, width),
                Rotation.NONE);
    }

    /** Changes {@code x}, {@code [batch, tokens, width]}, in place. */
    void applyTo(NDArray x, ParameterStore store, Mask mask) {
        try (NDArray normed = beforeAttention.apply(store, x);
                NDArray attended = attention.apply(store, normed, normed, mask)) {
            x.addi(attended);
        }
        addMlp(x, store);
    }

    /**
     * The layer's output for one token of each item alone, which is all that the last layer is asked for.
     *
     * @param pick takes these tokens, {@code [batch, 1, width]}, out of {@code [batch, tokens, width]}
     */
    NDArray applyToOne(NDArray x, ParameterStore store, Mask mask, Pick pick) {
        NDArray one = pick.from(x);
        try (NDArray normed = beforeAttention.apply(store, x);
                NDArray asking = pick.from(normed);
                NDArray attended = attention.apply(store, asking, normed, mask)) {
            one.addi(attended);
        }
        addMlp(one, store);
        return one;
    }

    private void addMlp(NDArray x, ParameterStore store) {
        try (NDArray normed = beforeMlp.apply(store, x);
                NDArray added = mlp.apply(store, normed)) {
            x.addi(added);
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow().duplicate();
        applyTo(x, store, Mask.NONE);
        return new NDList(x);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return inputShapes.clone();
    }

    /** Copies one token of each item out of {@code [batch, tokens, width]} into {@code [batch, 1, width]}. */
    @FunctionalInterface
    interface Pick {
        NDArray from(NDArray states);
    }
}
