package app.akin.embedding.encoders;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.Sha256;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.List;

/**
 * Pictures by a CLIP, words by another tower that was trained to put them where that CLIP's own words lie: more
 * languages over the same pictures.
 *
 * <p>It is a space of its own, because a passage has another vector here than in the CLIP's space and must not be
 * compared with a question of the other tower. A picture has the very same vector in both, so that the pictures' vectors
 * are copied and never computed twice: {@link #samePictures}. Kept twice they cost 2 kB a picture; in return a space
 * stays what it is everywhere else, one table that is complete or not, that answers alone, and that can be freed alone.
 */
final class CombinedEncoder implements Encoder {

    private final EmbeddingSpace space;
    private final Encoder pictures;
    private final SentenceEncoder words;

    /** Both belong to it from now on. */
    CombinedEncoder(Encoder pictures, SentenceEncoder words) {
        this.pictures = pictures;
        this.words = words;
        EmbeddingSpace ofPictures = pictures.space();
        EmbeddingSpace ofWords = words.space();
        space = new EmbeddingSpace(
                ofWords.model(),
                Sha256.of(ofPictures.weightsSha256(), ofWords.weightsSha256()),
                // Either tower's own version makes this one another.
                ofPictures.preprocessing() * 1000 + ofWords.preprocessing(),
                ofWords.dimension(),
                ofPictures.storage());
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public List<EmbeddingSpace> samePictures() {
        return List.of(pictures.space());
    }

    @Override
    public String device() {
        return words.device();
    }

    @Override
    public int lanes() {
        return pictures.lanes();
    }

    @Override
    public int imageSize() {
        return pictures.imageSize();
    }

    @Override
    public RgbPicture crop(RgbPicture picture) {
        return pictures.crop(picture);
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException {
        return pictures.encodePictures(crops);
    }

    @Override
    public UnitVector encodeExample(RgbPicture crop) throws EncodingException {
        return pictures.encodeExample(crop);
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return words.encodePassages(passages);
    }

    @Override
    public UnitVector encodeQuery(String question) throws EncodingException {
        return words.encodeQuery(question);
    }

    @Override
    public int[] tokens(String text) {
        return words.tokens(text);
    }

    @Override
    public int countTokens(String text) {
        return words.countTokens(text);
    }

    @Override
    public int tokenLimit() {
        return words.tokenLimit();
    }

    @Override
    public SelfTest selfTest() {
        return SelfTest.worst(words.selfTest(), pictures.selfTest());
    }

    @Override
    public void close() {
        words.close();
        pictures.close();
    }
}
