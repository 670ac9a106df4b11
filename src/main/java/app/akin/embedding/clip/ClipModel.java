package app.akin.embedding.clip;

import ai.djl.Device;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.model.RgbPicture;
import java.io.IOException;
import java.nio.file.Path;

/** The files of one CLIP model, opened: its towers are loaded from here, each when it is first needed. */
final class ClipModel implements AutoCloseable {

    private final ClipConfig config;
    private final SafetensorsFile weights;
    private final ClipZoo zoo;

    private ClipModel(ClipConfig config, SafetensorsFile weights, ClipZoo zoo) {
        this.config = config;
        this.weights = weights;
        this.zoo = zoo;
    }

    static ClipModel open(Path folder, Path config, Path weights) throws IOException, ModelFileException {
        ClipConfig read = ClipConfig.read(config);
        SafetensorsFile file = SafetensorsFile.open(weights);
        return new ClipModel(read, file, new ClipZoo(folder, read, file));
    }

    ClipConfig config() {
        return config;
    }

    Tower<RgbPicture> vision(Device device) throws IOException, ModelFileException {
        return vision(RgbPicture.class, new CropPatches(config), device);
    }

    <I> Tower<I> vision(Class<I> input, PatchFiller<I> filler, Device device) throws IOException, ModelFileException {
        PictureTranslator<I> translator = new PictureTranslator<>(config, filler);
        return new Tower<>(zoo.vision(input, translator, device), Engines.threadsFor(config.vision()));
    }

    Tower<int[]> text(Device device) throws IOException, ModelFileException {
        return new Tower<>(zoo.text(new TextTranslator(), device), Engines.threadsFor(config.text()));
    }

    /** Takes the weights out of memory; every tower must be closed before. */
    @Override
    public void close() {
        weights.close();
    }
}
