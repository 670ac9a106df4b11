package app.akin.embedding.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The half of a translator that all towers share: a batch of vectors comes back in one copy. */
public abstract class VectorOutput<I> implements Translator<I, float[]> {

    @Override
    public final Batchifier getBatchifier() {
        return Batchifier.STACK;
    }

    @Override
    public abstract NDList batchProcessInput(TranslatorContext context, List<I> inputs);

    @Override
    public final List<float[]> batchProcessOutput(TranslatorContext context, NDList output) {
        NDArray vectors = output.singletonOrThrow();
        int dimension = Math.toIntExact(vectors.getShape().get(1));
        float[] all = vectors.toFloatArray();
        List<float[]> each = new ArrayList<>();
        for (int from = 0; from < all.length; from += dimension) {
            each.add(Arrays.copyOfRange(all, from, from + dimension));
        }
        return each;
    }

    @Override
    public final NDList processInput(TranslatorContext context, I input) {
        return batchProcessInput(context, List.of(input));
    }

    @Override
    public final float[] processOutput(TranslatorContext context, NDList output) {
        return batchProcessOutput(context, output).getFirst();
    }
}
