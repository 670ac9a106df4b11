package app.akin.embedding.engine;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.util.List;

/** One loaded tower and its predictor. For one thread at a time. */
public final class Tower<I> implements VectorSource<I> {

    private final ZooModel<I, float[]> model;
    private final Predictor<I, float[]> predictor;
    private final int threads;

    /** @param threads that the CPU computes with */
    public Tower(ZooModel<I, float[]> model, int threads) {
        this.model = model;
        this.threads = threads;
        predictor = model.newPredictor();
    }

    @Override
    public List<float[]> encode(List<I> batch) throws TranslateException {
        JniUtils.setNumThreads(threads); // belongs to the calling thread, and another model may have changed it
        return predictor.batchPredict(batch);
    }

    public NDManager manager() {
        return model.getNDManager();
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
