package app.akin.embedding.eyes;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import app.akin.embedding.engine.VectorOutput;
import java.util.List;

/** The reader's vectors to an array. */
final class WordsTranslator extends VectorOutput<float[]> {

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<float[]> vectors) {
        int width = vectors.getFirst().length;
        float[] all = new float[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, all, i * width, width);
        }
        return new NDList(context.getNDManager().create(all, new Shape(vectors.size(), width)));
    }
}
