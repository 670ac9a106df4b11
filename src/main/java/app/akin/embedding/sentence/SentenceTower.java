package app.akin.embedding.sentence;

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
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.Mask;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Rotary;
import app.akin.embedding.layers.Rotation;
import app.akin.embedding.layers.TowerShape;
import app.akin.embedding.layers.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A transformer of words with what follows it: token ids {@code [batch, n]} or, where the table of words is packed, its
 * rows {@code [batch, n, width]}; a mask of the padding
 * {@code [batch, 1, 1, n]} and what each token's state counts {@code [batch, 1, n]} to vectors
 * {@code [batch, dimension]}, not yet of length 1.
 */
final class SentenceTower extends AbstractBlock {

    private final SentenceConfig config;
    private final Optional<Parameter> words;
    private final Optional<Parameter> places;
    private final Optional<Parameter> types;
    private final LayerNorm first;
    private final List<PostNormLayer> layers = new ArrayList<>();
    private final Optional<Linear> dense;

    /** @param denseWeights of the matrix after pooling, in models that have one */
    SentenceTower(Weights weights, Optional<Weights> denseWeights, SentenceConfig config) throws ModelFileException {
        this.config = config;
        TransformerConfig transformer = config.transformer();
        TowerShape shape = transformer.shape();
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        words = weights.isPacked(Family.WORDS) ? Optional.empty() : Optional.of(words(source, transformer));
        boolean rotary = transformer.family().traits().rotary();
        places = rotary ? Optional.empty() : Optional.of(places(source, transformer));
        types = transformer.types() == 0 ? Optional.empty() : Optional.of(types(source, transformer));
        first = source.layerNorm("embeddings.LayerNorm", shape);
        Rotation rotation =
                rotary ? Rotary.of(source, shape, transformer.rotaryBase(), config.context()) : Rotation.NONE;
        for (int i = 0; i < shape.layers(); i++) {
            layers.add(addChildBlock("layer", new PostNormLayer(weights, Family.LAYERS + i, transformer, rotation)));
        }
        dense = denseWeights.isPresent() ? Optional.of(dense(denseWeights.get())) : Optional.empty();
    }

    private static Parameter words(ParameterSource source, TransformerConfig transformer) throws ModelFileException {
        return source.load(
                Parameter.Type.WEIGHT,
                Family.WORDS,
                transformer.vocabulary(),
                transformer.shape().width());
    }

    private static Parameter places(ParameterSource source, TransformerConfig transformer) throws ModelFileException {
        return source.load(
                Parameter.Type.OTHER,
                "embeddings.position_embeddings.weight",
                transformer.firstPlace() + transformer.places(),
                transformer.shape().width());
    }

    private static Parameter types(ParameterSource source, TransformerConfig transformer) throws ModelFileException {
        return source.load(
                Parameter.Type.OTHER,
                "embeddings.token_type_embeddings.weight",
                transformer.types(),
                transformer.shape().width());
    }

    private Linear dense(Weights weights) throws ModelFileException {
        SentenceConfig.Dense matrix = config.dense().orElseThrow();
        ParameterSource source = new ParameterSource(weights, this::addParameter);
        int width = config.transformer().shape().width();
        return matrix.bias()
                ? source.linear("linear", matrix.out(), width)
                : source.linearWithoutBias("linear", matrix.out(), width);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        Mask padding = Mask.of(inputs.get(1));
        NDArray x = embed(inputs.get(0), store);
        for (PostNormLayer layer : layers) {
            x = layer.apply(x, store, padding);
        }
        try (NDArray states = x;
                NDArray pooled = inputs.get(2).matMul(states)) {
            NDArray flat = pooled.reshape(-1, config.transformer().shape().width());
            if (dense.isEmpty()) {
                return new NDList(flat);
            }
            try (flat) {
                return new NDList(dense.get().apply(store, flat));
            }
        }
    }

    private NDArray embed(NDArray tokens, ParameterStore store) {
        try (NDArray x = rows(tokens, store)) {
            if (types.isPresent()) {
                addRows(x, store.getValue(types.get(), x.getDevice(), false), 0, 1);
            }
            if (places.isPresent()) {
                int from = config.transformer().firstPlace();
                long to = from + x.getShape().get(1);
                addRows(x, store.getValue(places.get(), x.getDevice(), false), from, to);
            }
            return first.apply(store, x);
        }
    }

    private NDArray rows(NDArray tokens, ParameterStore store) {
        if (words.isEmpty()) {
            return tokens;
        }
        NDArray table = store.getValue(words.get(), tokens.getDevice(), false);
        return tokens.getNDArrayInternal()
                .embedding(tokens, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private static void addRows(NDArray x, NDArray table, long from, long to) {
        try (NDArray rows = table.get(from + ":" + to)) {
            x.addi(rows);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), config.dimension())};
    }
}
