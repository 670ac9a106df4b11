package app.akin.embedding;

import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.task.Cancellation;
import java.util.Arrays;
import java.util.List;

/**
 * A model whose vectors are cut to their first parts and made of length 1 again: a space of its own, smaller and nearly
 * as good, for models that were trained to be cut (Kusupati and others, Matryoshka Representation Learning, 2022).
 */
public final class ShortenedEncoder implements WrappedTextEncoder {

    /** Stands between a model's id and the dimension that it is cut to. */
    public static final char CUT = '@';

    private final TextEncoder whole;
    private final Way way;
    private final EmbeddingSpace space;

    /**
     * @param whole closed with this one
     * @param dimension less than that of {@code whole}
     */
    public ShortenedEncoder(TextEncoder whole, int dimension, Way way) {
        EmbeddingSpace full = whole.space();
        if (dimension < 1 || dimension >= full.dimension()) {
            throw new IllegalArgumentException(
                    "vectors of " + full.dimension() + " parts cannot be cut to " + dimension);
        }
        this.whole = whole;
        this.way = way;
        space = new EmbeddingSpace(
                full.model() + CUT + dimension,
                full.weightsSha256(),
                full.preprocessing(),
                dimension,
                VectorStorage.usual(dimension));
    }

    @Override
    public TextEncoder wrapped() {
        return whole;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return cut(whole.encodePassages(passages));
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages, Cancellation cancellation) throws EncodingException {
        return cut(whole.encodePassages(passages, cancellation));
    }

    @Override
    public UnitVector encodeQuery(String words) throws EncodingException {
        return cut(List.of(whole.encodeQuery(words))).getFirst();
    }

    @Override
    public void close() {
        whole.close();
    }

    private List<UnitVector> cut(List<UnitVector> vectors) throws EncodingException {
        UnitVector[] cut = new UnitVector[vectors.size()];
        for (int i = 0; i < cut.length; i++) {
            float[] first = Arrays.copyOf(way.prepared(vectors.get(i).values()), space.dimension());
            try {
                cut[i] = UnitVector.normalised(first);
            } catch (IllegalArgumentException e) {
                throw new EncodingException("The first " + space.dimension() + " parts of its vector are all zero", i);
            }
        }
        return List.of(cut);
    }

    /** What the model's authors do with a whole vector before they cut it. */
    public enum Way {
        PLAIN,
        /**
         * Takes the mean of all parts away, as nomic-embed-text-v1.5's layer normalisation does; its division by the
         * deviation is undone by making the vector of length 1.
         */
        CENTRED;

        private float[] prepared(float[] whole) {
            if (this == CENTRED) {
                double mean = 0;
                for (float part : whole) {
                    mean += part;
                }
                mean /= whole.length;
                for (int i = 0; i < whole.length; i++) {
                    whole[i] -= (float) mean;
                }
            }
            return whole;
        }
    }
}
