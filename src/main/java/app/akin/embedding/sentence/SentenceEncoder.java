package app.akin.embedding.sentence;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.Sha256;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.engine.Closing;
import app.akin.embedding.engine.Devices;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.engine.LazyTower;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.engine.WordSide;
import app.akin.embedding.text.LentTokenizer;
import app.akin.embedding.text.SentenceTokenizer;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.ModelUnusableException;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A {@link TextEncoder} of one model of words alone. Closing waits for the batch that is being computed. */
public final class SentenceEncoder implements TextEncoder {

    /** Grows when the same text would give other numbers. */
    private static final int PREPROCESSING = 1;

    private static final int NO_PICTURES = 1;

    private final EmbeddingSpace space;
    private final SentenceModel model;
    private final SentenceTokenizer tokenizer;
    private final Devices devices;
    private final Closing closing;
    private final WordSide words;

    private SentenceEncoder(
            EmbeddingSpace space,
            SentenceModel model,
            SentenceTokenizer tokenizer,
            Devices devices,
            Turns turns,
            WordSide words) {
        this.space = space;
        this.model = model;
        this.tokenizer = tokenizer;
        this.devices = devices;
        closing = new Closing(turns);
        this.words = words;
    }

    /**
     * Opens a model without loading its weights: that happens on the device preferred when it is first used.
     *
     * @param cut to so many parts, a space of its own; only for models that were trained for it
     * @param turns of all that computes beside it
     * @throws ModelFileException when a file of the model is missing, damaged, or of a kind Akin cannot run
     */
    public static SentenceEncoder open(
            InstalledModel installed, OptionalInt cut, DevicePreference preference, Turns turns)
            throws IOException, ModelFileException {
        SentenceModel model = SentenceModel.open(installed.folder(), installed.weights());
        try {
            SentenceConfig config = model.config();
            UnaryOperator<float[]> finish =
                    cut.isPresent() ? Matryoshka.of(config, cut.getAsInt()) : UnaryOperator.identity();
            EmbeddingSpace space = new EmbeddingSpace(
                    installed.id(),
                    hash(installed, config),
                    PREPROCESSING,
                    cut.orElse(config.dimension()),
                    VectorStorage.usual(cut.orElse(config.dimension())));
            Devices devices = Devices.of(preference);
            KnownVectors known = KnownVectors.of(installed, NO_PICTURES);
            WordSide words = new WordSide(new LazyTower<>(model::tower, devices, known::testTexts), turns, finish);
            SentenceTokenizer tokenizer = new LentTokenizer(model.tokenizer(installed.tokenizer()));
            return new SentenceEncoder(space, model, tokenizer, devices, turns, words);
        } catch (IOException | ModelFileException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** Of all weights: another matrix after pooling is another space. */
    private static ContentHash hash(InstalledModel installed, SentenceConfig config) throws IOException {
        return config.dense().isPresent()
                ? Sha256.of(
                        installed.weightsHash(), Sha256.of(config.dense().get().weights()))
                : installed.weightsHash();
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
    public List<UnitVector> encodePassages(List<String> passages) throws EncodingException {
        List<int[]> ids = new ArrayList<>();
        for (String passage : passages) {
            ids.add(ids(model.config().prefixes().passage() + passage));
        }
        return words.passages(ids);
    }

    @Override
    public UnitVector encodeQuery(String question) throws EncodingException {
        return words.question(ids(model.config().prefixes().question() + question));
    }

    /** Token ids of a question, with marks and with what goes before questions, cut to the context. */
    public int[] tokens(String question) {
        return tokenizer.encode(model.config().prefixes().question() + question);
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    @Override
    public int tokenLimit() {
        return tokenizer.limit() - tokenizer.count(model.config().prefixes().passage());
    }

    @Override
    public SelfTest selfTest() {
        return words.selfTest();
    }

    @Override
    public void close() {
        closing.close(() -> {
            words.close();
            tokenizer.close();
            model.close();
        });
    }

    /** Texts become tokens without a turn, so the tokenizer may be taken away meanwhile. */
    private int[] ids(String text) throws EncodingException {
        try {
            return known(tokenizer.encode(text));
        } catch (ModelUnusableException e) {
            throw EncodingException.away(e.getMessage(), e);
        }
    }

    /** A tokenizer can know more tokens than the weights: no device is asked for rows that are not there. */
    private int[] known(int[] ids) throws EncodingException {
        int vocabulary = model.config().transformer().vocabulary();
        if (IntStream.of(ids).anyMatch(id -> id >= vocabulary)) {
            throw new EncodingException("The model's tokenizer does not belong to its weights: it has more tokens");
        }
        return ids;
    }
}
