package app.akin.embedding.clip;

import ai.djl.Application;
import ai.djl.Device;
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

/** The files of one CLIP model, opened: its towers are loaded from here, each when it is first needed. */
final class ClipModel implements AutoCloseable {

    private static final String VISION = "clip-vision";
    private static final String TEXT = "clip-text";

    private final ClipConfig config;
    private final SafetensorsFile weights;
    private final TowerZoo zoo;

    private ClipModel(ClipConfig config, SafetensorsFile weights, TowerZoo zoo) {
        this.config = config;
        this.weights = weights;
        this.zoo = zoo;
    }

    static ClipModel open(Path folder, Path config, Path weights) throws IOException, ModelFileException {
        ClipConfig read = ClipConfig.read(config);
        SafetensorsFile file = SafetensorsFile.open(weights);
        ParameterNames names = ClipNames.of(file.names());
        TowerZoo zoo = new TowerZoo(folder)
                .with(
                        VISION,
                        Application.CV.IMAGE_CLASSIFICATION,
                        manager -> new VisionTower(new Weights(file, names, manager), read))
                .with(
                        TEXT,
                        Application.NLP.TEXT_EMBEDDING,
                        manager -> new TextTower(new Weights(file, names, manager), read));
        return new ClipModel(read, file, zoo);
    }

    ClipConfig config() {
        return config;
    }

    Tower<RgbPicture> vision(Device device) throws IOException, ModelFileException {
        return vision(RgbPicture.class, new CropPatches(config), device);
    }

    <I> Tower<I> vision(Class<I> input, PatchFiller<I> filler, Device device) throws IOException, ModelFileException {
        Supplier<Translator<I, float[]>> translators = () -> new PictureTranslator<>(config, filler);
        return new Tower<>(zoo.load(VISION, input, translators.get(), device), translators);
    }

    Tower<int[]> text(Device device) throws IOException, ModelFileException {
        return new Tower<>(zoo.load(TEXT, int[].class, new TextTranslator(), device), TextTranslator::new);
    }

    /** Takes the weights out of memory; every tower must be closed before. */
    @Override
    public void close() {
        weights.close();
    }
}
