package app.akin.embedding.eyes;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.Recogniser;
import app.akin.embedding.SelfTest;
import app.akin.embedding.Sha256;
import app.akin.embedding.SharedQuestions;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.engine.Batches;
import app.akin.embedding.engine.Closing;
import app.akin.embedding.engine.CropSide;
import app.akin.embedding.engine.Devices;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.engine.LazyTower;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.picture.Squash;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.HeatMap;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An {@link Encoder} of pictures by EfficientNet-Lite2, and of questions by a reader whose vectors a learned map takes to
 * the pictures' side. It reads no passages: the reader does, in its own space.
 *
 * <p>Vectors have 512 numbers. A picture's are its meaning (384) and its looks (128), weighed by {@code meaning_share} of
 * {@code config.json}; a question's are its meaning and zeros. See {@link PictureSide} and {@link WordsTower} for the
 * arithmetic.
 *
 * <p>The reader belongs to whoever opened it. Closing waits for the batch that is being computed and does not close the
 * reader, so that it can serve others; it has to stay open for as long as questions are asked here.
 */
public final class IrisEncoder implements Encoder {

    /** What {@code model_type} says in the configuration of such eyes. */
    public static final String TYPE = IrisConfig.TYPE;

    /** Grows when the same picture or words would give other numbers. */
    private static final int PREPROCESSING = 1;

    private static final String SPACE_FILE = "space.safetensors";

    private final EmbeddingSpace space;
    private final IrisModel model;
    private final SentenceEncoder reader;
    private final Devices devices;
    private final Turns turns;
    private final Closing closing;
    private final CropSide pictures;
    private final LazyTower<RgbPicture> places;
    private final LazyTower<float[]> words;
    private final SharedQuestions<UnitVector> questions = new SharedQuestions<>();
    private final Squash squash;
    private final ExampleWeights example;
    private final Optional<Kinds> kinds;

    private IrisEncoder(
            EmbeddingSpace space,
            IrisModel model,
            SentenceEncoder reader,
            Devices devices,
            KnownVectors known,
            Optional<Kinds> kinds,
            Turns turns) {
        IrisConfig config = model.config();
        this.space = space;
        this.model = model;
        this.reader = reader;
        this.devices = devices;
        this.turns = turns;
        this.kinds = kinds;
        closing = new Closing(turns);
        pictures =
                new CropSide(new LazyTower<>(model::pictures, devices, known::testPictures), config.imageSize(), turns);
        places = new LazyTower<>(model::places, devices, tower -> new SelfTest.NotRun());
        words = new LazyTower<>(model::words, devices, tower -> new SelfTest.NotRun());
        squash = new Squash(config.imageSize());
        example = new ExampleWeights(model.shape().meaning(), config.exampleLooks());
    }

    /**
     * Opens the eyes without loading a tower: each is loaded, on the device preferred, when it is first used.
     *
     * @param reader makes the vectors of words that the learned map was trained on; stays open, and the caller's
     * @param turns of all that computes beside it; closed with the encoder, so {@linkplain Turns#share shared} ones
     * @throws ModelFileException when a file is missing a part, damaged, of a kind Akin cannot run, or belongs to another
     *     reader
     */
    public static IrisEncoder open(
            InstalledModel eyes, SentenceEncoder reader, DevicePreference preference, Turns turns)
            throws IOException, ModelFileException {
        Path spaceFile = eyes.folder().resolve(SPACE_FILE);
        IrisModel model = IrisModel.open(eyes.folder(), eyes.config(), eyes.weights(), spaceFile);
        try {
            if (model.shape().words() != reader.space().dimension()) {
                throw new ModelFileException(SPACE_FILE + " is for a reader of "
                        + model.shape().words() + " numbers, not of "
                        + reader.space().dimension());
            }
            EmbeddingSpace space = new EmbeddingSpace(
                    eyes.id(),
                    Sha256.of(
                            eyes.weightsHash(),
                            Sha256.of(spaceFile),
                            Sha256.of(model.config().inWords()),
                            reader.space().weightsSha256()),
                    PREPROCESSING,
                    model.shape().dimension(),
                    VectorStorage.usual(model.shape().dimension()));
            KnownVectors known = KnownVectors.of(eyes, model.config().imageSize());
            Optional<Kinds> kinds = Kinds.read(eyes.folder(), model.shape().meaning());
            return new IrisEncoder(space, model, reader, Devices.of(preference), known, kinds, turns);
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
    public int lanes() {
        return devices.lanes();
    }

    @Override
    public int imageSize() {
        return model.config().imageSize();
    }

    /** The whole of it: measured, what stands at the edges is worth more than true proportions. */
    @Override
    public RgbPicture crop(RgbPicture picture) {
        return squash.of(picture);
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) throws EncodingException {
        return pictures.crops(crops);
    }

    @Override
    public UnitVector encodeExample(RgbPicture one) throws EncodingException {
        return pictures.example(one);
    }

    @Override
    public UnitVector asExample(UnitVector ofPicture) {
        return example.of(ofPicture);
    }

    @Override
    public Optional<UnitVector> looks(UnitVector ofPicture) {
        return example.looksOf(ofPicture);
    }

    @Override
    public UnitVector encodeQuery(String question) throws EncodingException {
        UnitVector read = reader.encodeQuery(question);
        return questions.answer(read, () -> Batches.question(words, read.values(), turns));
    }

    @Override
    public Optional<Recogniser> recogniser(String name) {
        return kinds.flatMap(known -> known.named(name));
    }

    @Override
    public boolean tellsPlaces() {
        return true;
    }

    @Override
    public HeatMap heat(RgbPicture picture, String question) throws EncodingException {
        UnitVector asked = encodeQuery(question);
        return look(picture).ofMeaning(asked.values());
    }

    /**
     * Where in the whole of {@code picture} a class of ImageNet is likely. Goes before all batches.
     *
     * @param imagenetClass from 0 to 999
     */
    public HeatMap heat(RgbPicture picture, int imagenetClass) throws EncodingException {
        return look(picture).ofClass(Objects.checkIndex(imagenetClass, SpaceShape.CLASSES));
    }

    private Places look(RgbPicture picture) throws EncodingException {
        RgbPicture whole = squash.of(picture);
        return new Places(model.shape().meaning(), Batches.asked(places, whole, turns));
    }

    @Override
    public boolean readsPassages() {
        return false;
    }

    /** Refuses: no passage has a vector in this space. */
    @Override
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        throw new EncodingException("The model " + space.model() + " only knows pictures: passages belong to a reader");
    }

    @Override
    public int[] tokens(String text) {
        return reader.tokens(text);
    }

    @Override
    public int countTokens(String text) {
        return reader.countTokens(text);
    }

    @Override
    public int tokenLimit() {
        return reader.tokenLimit();
    }

    @Override
    public SelfTest selfTest() {
        return SelfTest.worst(pictures.selfTest(), reader.selfTest());
    }

    @Override
    public void close() {
        closing.close(() -> {
            words.close();
            places.close();
            pictures.close();
            model.close();
        });
    }
}
