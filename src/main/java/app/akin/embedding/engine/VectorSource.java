package app.akin.embedding.engine;

import ai.djl.translate.TranslateException;
import java.util.List;

/** Something loaded that makes vectors. For one thread at a time. */
public interface VectorSource<I> extends AutoCloseable {

    /** Vectors as the model makes them, not yet of length 1, in order. */
    List<float[]> encode(List<I> batch) throws TranslateException;

    @Override
    void close();
}
