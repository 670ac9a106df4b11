package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import app.akin.store.content.MissingContent;
import app.akin.task.Cancellation;
import java.util.List;
import java.util.Map;

/** Computes the vectors that contents lack, with one model. One at a time. */
interface Reading {

    /** How many contents it should be given at once. */
    int contentsAtOnce();

    /**
     * Computes vectors and gives them to {@code sink}, every few by themselves. What cannot be read, or is refused, is passed
     * over.
     *
     * @throws EncodingException when the model is {@linkplain EncodingException#isAway() away}
     * @throws java.util.concurrent.CancellationException when it was cancelled and broke off
     */
    void read(List<MissingContent> contents, Cancellation cancellation, Sink sink)
            throws EncodingException, InterruptedException;

    /** Takes vectors, by item. */
    @FunctionalInterface
    interface Sink {
        void take(Map<Long, UnitVector> vectors) throws InterruptedException;
    }
}
