package app.akin.embedding.sentence;

import app.akin.embedding.ModelFileException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Cuts a vector of NomicBERT to its first parts, as its authors say: centred and scaled over all parts first. The
 * vector's length plays no part in the direction that comes out.
 */
record Matryoshka(int dimension) implements UnaryOperator<float[]> {

    /** The authors measured down to 64 parts of 768. */
    private static final int LEAST_SHARE = 12;

    /** @throws ModelFileException when the model's vectors were not trained to be cut so */
    static Matryoshka of(SentenceConfig config, int dimension) throws ModelFileException {
        boolean trained = config.transformer().family().traits().cut();
        int whole = config.dimension();
        if (!trained || dimension >= whole || dimension * LEAST_SHARE < whole) {
            throw new ModelFileException("The vectors of this model cannot be cut to " + dimension + " numbers");
        }
        return new Matryoshka(dimension);
    }

    @Override
    public float[] apply(float[] whole) {
        double mean = IntStream.range(0, whole.length)
                .mapToDouble(i -> whole[i])
                .average()
                .orElse(0);
        double variance = IntStream.range(0, whole.length)
                .mapToDouble(i -> (whole[i] - mean) * (whole[i] - mean))
                .average()
                .orElse(0);
        float[] cut = Arrays.copyOf(whole, dimension);
        for (int i = 0; i < cut.length; i++) {
            cut[i] = (float) ((cut[i] - mean) / Math.sqrt(variance));
        }
        return cut;
    }
}
