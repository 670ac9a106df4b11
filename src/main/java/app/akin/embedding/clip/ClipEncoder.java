package app.akin.embedding.clip;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.engine.Closing;
import app.akin.embedding.engine.CropSide;
import app.akin.embedding.engine.Devices;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.engine.LazyTower;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.engine.WordSide;
import app.akin.embedding.picture.CenterCrop;
import app.akin.embedding.text.ClipTokenizer;
import app.akin.model.EmbeddingSpace;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An {@link Encoder} of one CLIP model. Closing waits for the batch that is being computed. */
public final class ClipEncoder implements Encoder {

    /** Grows when the same picture or text would give other numbers. */
    private static final int PREPROCESSING = 1;

    private final EmbeddingSpace space;
    private final ClipModel model;
    private final ClipTokenizer tokenizer;
    private final Devices devices;
    private final Closing closing;
    private final CropSide pictures;
    private final WordSide words;
    private final CenterCrop crop;

    ClipEncoder(
            EmbeddingSpace space,
            ClipModel model,
            ClipTokenizer tokenizer,
            Devices devices,
            KnownVectors known,
            Turns turns) {
        this.space = space;
        this.model = model;
        this.tokenizer = tokenizer;
        this.devices = devices;
        closing = new Closing(turns);
        pictures = new CropSide(
                new LazyTower<>(model::vision, devices, known::testPictures),
                model.config().imageSize(),
                turns);
        words = new WordSide(new LazyTower<>(model::text, devices, known::testTexts), turns);
        crop = new CenterCrop(model.config().imageSize());
    }

    /**
     * Opens a model without loading its towers: each is loaded, on the device preferred, when it is first used.
     *
     * @param turns of all that computes beside it
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public static ClipEncoder open(InstalledModel installed, DevicePreference preference, Turns turns)
            throws IOException, ModelFileException {
        ClipModel model = ClipModel.open(installed.folder(), installed.config(), installed.weights());
        try {
            ClipConfig config = model.config();
            ClipTokenizer tokenizer = ClipTokenizer.read(installed.tokenizer(), config.context(), config.vocabulary());
            EmbeddingSpace space = new EmbeddingSpace(
                    installed.id(), installed.weightsHash(), PREPROCESSING, config.dimension(), VectorStorage.VECTOR);
            Devices devices = Devices.of(preference);
            KnownVectors known = KnownVectors.of(installed, config.imageSize());
            return new ClipEncoder(space, model, tokenizer, devices, known, turns);
        } catch (IOException | ModelFileException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public String device() {
        return devices.inWords();
    }

    @Override
    public int imageSize() {
        return model.config().imageSize();
    }

    @Override
    public int lanes() {
        return devices.lanes();
    }

    @Override
    public RgbPicture crop(RgbPicture picture) {
        return crop.of(picture);
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException {
        return pictures.crops(crops);
    }

    @Override
    public UnitVector encodeExample(RgbPicture example) throws EncodingException {
        return pictures.example(example);
    }

    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        return words.passages(
                passages.stream().map(text -> upToEnd(tokens(text))).toList());
    }

    @Override
    public UnitVector encodeQuery(String question) throws EncodingException {
        return words.question(upToEnd(tokens(question)));
    }

    @Override
    public int[] tokens(String text) {
        return tokenizer.encode(text);
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    @Override
    public int tokenLimit() {
        return tokenizer.limit();
    }

    @Override
    public SelfTest selfTest() {
        return SelfTest.worst(words.selfTest(), pictures.selfTest());
    }

    boolean isVisionLoaded() {
        return pictures.isLoaded();
    }

    @Override
    public void close() {
        closing.close(() -> {
            words.close();
            pictures.close();
            model.close();
        });
    }

    /** The model reads a text's first end mark and nothing after it: it has the largest id, typed or not. */
    private static int[] upToEnd(int[] ids) {
        int largest = IntStream.of(ids).max().orElseThrow();
        int first = 0;
        while (ids[first] != largest) {
            first++;
        }
        return Arrays.copyOf(ids, first + 1);
    }
}
