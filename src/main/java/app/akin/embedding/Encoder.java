package app.akin.embedding;

import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.List;

/**
 * Turns pictures and words into vectors of one embedding space.
 *
 * <p>Safe from several threads. {@link #encodeQuery} goes before {@link #encodePictures} and {@link #encodePassages}:
 * it waits at most for the batch that is being computed.
 */
public interface Encoder extends AutoCloseable {

    /** The space its vectors belong to, and no other. */
    EmbeddingSpace space();

    /** The device it computes on, in words: {@code CPU, 2 threads} or {@code GPU 0}. */
    String device();

    /** Side of the square crop that the vision tower reads, in pixels. */
    int imageSize();

    /**
     * Resizes and crops {@code picture} exactly as the model's authors do. Pure computation, on the caller's thread.
     *
     * @return {@code [imageSize][imageSize][3]}, 8 bits a channel
     */
    RgbPicture crop(RgbPicture picture);

    /**
     * Encodes crops made by {@link #crop}, in order.
     *
     * @throws EncodingException when a vector is not finite, which names its {@link EncodingException#item()}, or the
     *     engine fails on CPU and GPU alike
     */
    List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException;

    /** Encodes passages, in order; each is cut at {@link #tokenLimit()}. */
    List<UnitVector> encodePassages(List<String> passages) throws EncodingException;

    /** Encodes a typed question; recent ones are remembered. */
    UnitVector encodeQuery(String words) throws EncodingException;

    /** Token ids with start and end marks, cut to the model's context, without padding. */
    int[] tokens(String words);

    /** How many tokens {@code words} has, without start and end marks and not cut. */
    int countTokens(String words);

    /** How many tokens fit between the marks: 75 for CLIP. */
    int tokenLimit();

    /** How the towers that are loaded by now did in their self-test; the worst of them. */
    default SelfTest selfTest() {
        return new SelfTest.NotRun();
    }

    @Override
    void close();
}
