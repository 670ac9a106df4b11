package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ActivationKind;
import app.akin.embedding.layers.FeedForward;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Weights;

/**
 * The reader's vectors of questions, {@code e [batch, words]}, to the space, {@code [batch, meaning + looks]}.
 *
 * <p>{@code x = normalise(e - mean)}, {@code y = D x + O gelu(I x + i) + o} with the exact gelu; the vector is
 * {@code normalise(y)}, and zeros where pictures have their looks.
 */
final class WordsTower extends AbstractBlock {

    private final SpaceShape shape;
    private final Parameter mean;
    private final Linear direct;
    private final FeedForward detour;

    WordsTower(Weights learned, SpaceShape shape) throws ModelFileException {
        this.shape = shape;
        ParameterSource source = new ParameterSource(learned, this::addParameter);
        mean = source.load(Parameter.Type.OTHER, "words.mean", shape.words());
        direct = source.linearWithoutBias("words.direct", shape.meaning(), shape.words());
        detour = new FeedForward.Plain(
                source.linear("words.in", shape.hidden(), shape.words()),
                ActivationKind.GELU,
                source.linear("words.out", shape.meaning(), shape.hidden()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray words = inputs.singletonOrThrow();
        try (NDArray apart = words.sub(store.getValue(mean, words.getDevice(), false));
                NDArray x = apart.normalize(2, 1);
                NDArray y = direct.apply(store, x);
                NDArray more = detour.apply(store, x);
                NDArray meant = y.addi(more).normalize(2, 1);
                NDArray nothing =
                        words.getManager().zeros(new Shape(words.getShape().get(0), shape.looks()))) {
            return new NDList(meant.concat(nothing, -1));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), shape.dimension())};
    }
}
