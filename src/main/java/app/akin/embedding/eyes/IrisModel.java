package app.akin.embedding.eyes;

import ai.djl.Application;
import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.Translator;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.engine.Tower;
import app.akin.embedding.engine.TowerZoo;
import app.akin.embedding.layers.ParameterNames;
import app.akin.embedding.layers.Weights;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.model.RgbPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The files of the eyes, opened: the published net and the learned space. Towers are loaded from here when needed. */
final class IrisModel implements AutoCloseable {

    private static final String PICTURES = "iris-pictures";
    private static final String PLACES = "iris-places";
    private static final String WORDS = "iris-words";

    private final IrisConfig config;
    private final SpaceShape shape;
    private final SafetensorsFile published;
    private final SafetensorsFile learned;
    private final TowerZoo zoo;

    private IrisModel(
            Path folder, IrisConfig config, SpaceShape shape, SafetensorsFile published, SafetensorsFile learned) {
        this.config = config;
        this.shape = shape;
        this.published = published;
        this.learned = learned;
        zoo = new TowerZoo(folder)
                .with(
                        PICTURES,
                        Application.CV.IMAGE_CLASSIFICATION,
                        manager -> new PictureTower(net(manager), space(manager), shape, config))
                .with(
                        PLACES,
                        Application.CV.SEMANTIC_SEGMENTATION,
                        manager -> new PlacesTower(net(manager), space(manager), shape, config))
                .with(WORDS, Application.NLP.TEXT_EMBEDDING, manager -> new WordsTower(space(manager), shape));
    }

    /**
     * @param weights the published net
     * @param space the learned space
     */
    static IrisModel open(Path folder, Path config, Path weights, Path space) throws IOException, ModelFileException {
        IrisConfig read = IrisConfig.read(config);
        SafetensorsFile published = SafetensorsFile.open(weights);
        try {
            SafetensorsFile learned = SafetensorsFile.open(space);
            try {
                return new IrisModel(folder, read, SpaceShape.of(learned), published, learned);
            } catch (ModelFileException | RuntimeException e) {
                learned.close();
                throw e;
            }
        } catch (IOException | ModelFileException | RuntimeException e) {
            published.close();
            throw e;
        }
    }

    IrisConfig config() {
        return config;
    }

    SpaceShape shape() {
        return shape;
    }

    Tower<RgbPicture> pictures(Device device) throws IOException, ModelFileException {
        return tower(PICTURES, RgbPicture.class, this::pixels, device);
    }

    Tower<RgbPicture> places(Device device) throws IOException, ModelFileException {
        return tower(PLACES, RgbPicture.class, this::pixels, device);
    }

    Tower<float[]> words(Device device) throws IOException, ModelFileException {
        return tower(WORDS, float[].class, WordsTranslator::new, device);
    }

    private <I> Tower<I> tower(String name, Class<I> input, Supplier<Translator<I, float[]>> translators, Device device)
            throws IOException, ModelFileException {
        return new Tower<>(zoo.load(name, input, translators.get(), device), translators);
    }

    private Translator<RgbPicture, float[]> pixels() {
        return new PixelTranslator(config.imageSize());
    }

    private Weights net(NDManager manager) {
        return new Weights(published, ParameterNames.Place::whole, manager);
    }

    private Weights space(NDManager manager) {
        return new Weights(learned, ParameterNames.Place::whole, manager);
    }

    /** Takes the weights out of memory; every tower must be closed before. */
    @Override
    public void close() {
        published.close();
        learned.close();
    }
}
