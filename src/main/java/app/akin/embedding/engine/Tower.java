package app.akin.embedding.engine;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * One loaded tower: its weights, and a predictor over them for each thread that computes at the same time. Safe from
 * several threads; each batch is computed on the thread that asks, and on no other. Nobody may ask once it is closed.
 */
public final class Tower<I> implements VectorSource<I> {

    private final ZooModel<I, float[]> model;
    private final Supplier<Translator<I, float[]>> translators;
    private final Queue<Predictor<I, float[]>> idle = new ConcurrentLinkedQueue<>();

    /** @param translators gives each predictor one of its own */
    public Tower(ZooModel<I, float[]> model, Supplier<Translator<I, float[]>> translators) {
        this.model = model;
        this.translators = translators;
    }

    @Override
    public List<float[]> encode(List<I> batch) throws TranslateException {
        Predictor<I, float[]> known = idle.poll();
        Predictor<I, float[]> predictor = known == null ? model.newPredictor(translators.get()) : known;
        try {
            JniUtils.setNumThreads(1); // belongs to the calling thread
            return predictor.batchPredict(batch);
        } finally {
            idle.add(predictor);
        }
    }

    public NDManager manager() {
        return model.getNDManager();
    }

    @Override
    public void close() {
        idle.forEach(Predictor::close);
        idle.clear();
        model.close();
    }
}
