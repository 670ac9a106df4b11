package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * An encoder that costs nothing: a text's vector comes from its letters, a picture's from its size. It refuses pictures that
 * are {@value #UNSEEABLE} wide.
 */
final class WordEncoder implements Encoder {

    static final int UNSEEABLE = 13;

    private static final int DIMENSION = 8;

    private final AtomicInteger encoded = new AtomicInteger();
    private final Consumer<Integer> witness;
    private volatile boolean closed;

    /** @param witness told after every batch how many pictures were encoded in all */
    WordEncoder(Consumer<Integer> witness) {
        this.witness = witness;
    }

    int encoded() {
        return encoded.get();
    }

    @Override
    public EmbeddingSpace space() {
        return new EmbeddingSpace("words", new ContentHash("0".repeat(64)), 1, DIMENSION, VectorStorage.VECTOR);
    }

    @Override
    public String device() {
        return "none";
    }

    @Override
    public int lanes() {
        return 2;
    }

    @Override
    public UnitVector encodeExample(RgbPicture crop) throws EncodingException {
        return encodePictures(List.of(crop)).getFirst();
    }

    @Override
    public int imageSize() {
        return 1;
    }

    @Override
    public RgbPicture crop(RgbPicture picture) {
        return picture;
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException {
        if (closed) {
            throw EncodingException.away("The model was closed");
        }
        if (crops.stream().anyMatch(crop -> crop.width() == UNSEEABLE)) {
            throw new EncodingException("NaN");
        }
        witness.accept(encoded.addAndGet(crops.size()));
        return crops.stream().map(crop -> vector(String.valueOf(crop.size()))).toList();
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) {
        return passages.stream().map(WordEncoder::vector).toList();
    }

    @Override
    public UnitVector encodeQuery(String words) {
        return vector(words);
    }

    @Override
    public int[] tokens(String words) {
        return words.chars().toArray();
    }

    @Override
    public int countTokens(String words) {
        return words.length() / 4 + 1;
    }

    @Override
    public int tokenLimit() {
        return 75;
    }

    /** Every later batch is told that the model is away. */
    @Override
    public void close() {
        closed = true;
    }

    private static UnitVector vector(String text) {
        float[] parts = new float[DIMENSION];
        text.chars().forEach(letter -> parts[letter % DIMENSION] += 1);
        return UnitVector.normalised(parts);
    }
}
