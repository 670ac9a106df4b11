package app.akin.embedding.sentence;

import ai.djl.Application;
import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.Translator;
import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.engine.Tower;
import app.akin.embedding.engine.TowerZoo;
import app.akin.embedding.layers.PackedMatrix;
import app.akin.embedding.layers.ParameterNames;
import app.akin.embedding.layers.Weights;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import app.akin.embedding.text.JsonTokenizer;
import app.akin.embedding.text.SentenceTokenizer;
import app.akin.embedding.text.UnigramTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of one model of words, opened: its tower is loaded from here when it is first needed. */
final class SentenceModel implements AutoCloseable {

    private static final String TOWER = "sentence";

    private final Path folder;
    private final SentenceConfig config;
    private final SafetensorsFile weights;
    private final Optional<SafetensorsFile> dense;
    private final TowerZoo zoo;

    private SentenceModel(
            Path folder, SentenceConfig config, SafetensorsFile weights, Optional<SafetensorsFile> dense) {
        this.folder = folder;
        this.config = config;
        this.weights = weights;
        this.dense = dense;
        zoo = new TowerZoo(folder).with(TOWER, Application.NLP.TEXT_EMBEDDING, this::load);
    }

    static SentenceModel open(Path folder, Path weights) throws IOException, ModelFileException {
        SentenceConfig config = SentenceConfig.read(folder);
        SafetensorsFile file = SafetensorsFile.open(weights);
        try {
            Optional<SafetensorsFile> dense = config.dense().isPresent()
                    ? Optional.of(SafetensorsFile.open(config.dense().get().weights()))
                    : Optional.empty();
            return new SentenceModel(folder, config, file, dense);
        } catch (IOException | ModelFileException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    SentenceConfig config() {
        return config;
    }

    /** The one in the file of weights; else what {@code json} says. */
    SentenceTokenizer tokenizer(Path json) throws IOException, ModelFileException {
        return UnigramTokenizer.isIn(weights)
                ? UnigramTokenizer.read(weights, marks(), config.transformer().vocabulary(), config.context())
                : JsonTokenizer.read(json, config.context(), config.lowerCase());
    }

    private UnigramTokenizer.Marks marks() throws IOException, ModelFileException {
        ConfigFile json = ConfigFile.read(folder.resolve("config.json"));
        return new UnigramTokenizer.Marks(
                TransformerConfig.token(json, "bos_token_id", 0),
                TransformerConfig.token(json, "eos_token_id", 2),
                TransformerConfig.token(json, "unk_token_id", 3));
    }

    Tower<int[]> tower(Device device) throws IOException, ModelFileException {
        TokenInput input =
                new TokenInput(packedWords(), config.transformer().shape().width());
        Supplier<Translator<int[], float[]>> translators =
                () -> new SentenceTranslator(config.transformer().pad(), config.pooling(), input);
        return new Tower<>(zoo.load(TOWER, int[].class, translators.get(), device), translators);
    }

    /** Takes the weights out of memory; the tower must be closed before. */
    @Override
    public void close() {
        weights.close();
        dense.ifPresent(SafetensorsFile::close);
    }

    /** The table of words, where it stays in four bits: all of it would take eight times the memory. */
    private Optional<PackedMatrix> packedWords() throws ModelFileException {
        TransformerConfig transformer = config.transformer();
        TensorEntry table = weights.get(names().find(Family.WORDS).name());
        return PackedMatrix.isPacked(table)
                ? Optional.of(PackedMatrix.of(
                        weights,
                        table,
                        transformer.vocabulary(),
                        transformer.shape().width()))
                : Optional.empty();
    }

    private ParameterNames names() {
        return config.transformer().family().names(weights.names());
    }

    private SentenceTower load(NDManager manager) throws ModelFileException {
        Optional<Weights> denseWeights = dense.map(file -> new Weights(file, ParameterNames.Place::whole, manager));
        return new SentenceTower(new Weights(weights, names(), manager), denseWeights, config);
    }
}
