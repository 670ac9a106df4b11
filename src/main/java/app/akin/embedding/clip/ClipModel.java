package app.akin.embedding.clip;

import ai.djl.Application;
import ai.djl.Device;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.engine.Engines;
import app.akin.embedding.engine.Tower;
import app.akin.embedding.engine.TowerZoo;
import app.akin.embedding.layers.ParameterNames;
import app.akin.embedding.layers.Weights;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.model.RgbPicture;
import java.io.IOException;
import java.nio.file.Path;

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
        PictureTranslator<I> translator = new PictureTranslator<>(config, filler);
        return new Tower<>(zoo.load(VISION, input, translator, device), visionThreads());
    }

    Tower<int[]> text(Device device) throws IOException, ModelFileException {
        int threads = Engines.threadsFor(config.text().width());
        return new Tower<>(zoo.load(TEXT, int[].class, new TextTranslator(), device), threads);
    }

    int visionThreads() {
        return Engines.threadsFor(config.vision().width());
    }

    /** Takes the weights out of memory; every tower must be closed before. */
    @Override
    public void close() {
        weights.close();
    }
}
