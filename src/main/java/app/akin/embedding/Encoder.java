package app.akin.embedding;

import app.akin.model.EmbeddingSpace;
import app.akin.model.HeatMap;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.List;
import java.util.Optional;

/**
 * Turns pictures and words into vectors of one embedding space.
 *
 * <p>Safe from several threads. {@link #encodeQuery} and {@link #encodeExample} go before {@link #encodePictures} and
 * {@link #encodePassages}.
 */
public interface Encoder extends TextEncoder {

    /** How many threads should encode pictures side by side, in small batches, to use all of the device. */
    int lanes();

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

    /** Encodes one crop that somebody asks with, before all pictures that only wait to be indexed. */
    UnitVector encodeExample(RgbPicture crop) throws EncodingException;

    /**
     * Spaces in which a picture has the very same vector as here, though words have others: what is there need not be
     * computed again.
     */
    default List<EmbeddingSpace> samePictures() {
        return List.of();
    }

    /** Whether {@link #encodePassages} can be asked: else a reader beside it has to, in a space of its own. */
    default boolean readsPassages() {
        return true;
    }

    /**
     * The vector to ask with when a picture is the question, where its parts count otherwise then.
     *
     * @param ofPicture a vector of this space, of a picture
     */
    default UnitVector asExample(UnitVector ofPicture) {
        return ofPicture;
    }

    /**
     * The part of a vector by which two pictures can be told to be nearly the same one; nothing where it was not measured
     * how near that is with this model.
     *
     * @param ofPicture a vector of this space, of a picture
     */
    default Optional<UnitVector> looks(UnitVector ofPicture) {
        return Optional.empty();
    }

    /**
     * Tells whether a picture shows what {@code words} name, or the thing that they speak of; nothing where that has no name
     * that the model knows.
     */
    default Optional<Recogniser> recogniser(String words) {
        return Optional.empty();
    }

    /** Whether {@link #heat} can be asked. */
    default boolean tellsPlaces() {
        return false;
    }

    /**
     * Where in the whole of {@code picture} that is which {@code question} asks for. Goes before all batches.
     *
     * @throws EncodingException when the engine fails, and always where the model does not {@linkplain #tellsPlaces tell}
     */
    default HeatMap heat(RgbPicture picture, String question) throws EncodingException {
        throw new EncodingException("The model " + space().model() + " cannot tell where in a picture something is");
    }

    /** Token ids with start and end marks, cut to the model's context, without padding. */
    int[] tokens(String words);
}
