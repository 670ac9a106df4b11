package app.akin.embedding;

import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.task.Cancellation;
import java.util.List;

/**
 * Turns words into vectors of one embedding space.
 *
 * <p>Safe from several threads. {@link #encodeQuery} goes before {@link #encodePassages}.
 */
public interface TextEncoder extends AutoCloseable {

    /** The space its vectors belong to, and no other. */
    EmbeddingSpace space();

    /** Where it computes, in words: {@code CPU, 2 threads} or {@code GPU 0}. */
    String device();

    /**
     * Encodes passages, in order; each is cut at {@link #tokenLimit()}.
     *
     * @throws EncodingException when a vector is not finite, which names its {@link EncodingException#item()}, or
     *     nothing can compute them
     */
    List<UnitVector> encodePassages(List<String> passages) throws EncodingException;

    /**
     * The same for a task that may be cancelled: a model that is asked over a network breaks off then, others end with
     * the list.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled and broke off
     */
    default List<UnitVector> encodePassages(List<String> passages, Cancellation cancellation) throws EncodingException {
        cancellation.check();
        return encodePassages(passages);
    }

    /** Encodes a typed question; recent ones are remembered. */
    UnitVector encodeQuery(String words) throws EncodingException;

    /** How many tokens {@code words} has, without start and end marks and not cut. */
    int countTokens(String words);

    /** How many tokens fit between the marks: 75 for CLIP. */
    int tokenLimit();

    /** Whether it computes on another computer, so that asking it may take long, and sends what is asked. */
    default boolean isElsewhere() {
        return false;
    }

    /** How the parts that are loaded by now did in their self-test; the worst of them. */
    default SelfTest selfTest() {
        return new SelfTest.NotRun();
    }

    @Override
    void close();
}
