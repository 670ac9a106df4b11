package app.akin.embedding.clip;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ActivationKind;
import app.akin.embedding.layers.TowerShape;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a {@code config.json} of the kind of {@code openai/clip-vit-base-patch32} says; keys it leaves out have the
 * values that Hugging Face's {@code transformers} gives them.
 *
 * @param dimension of the vectors
 * @param vocabulary number of token ids
 * @param context most tokens of a text, marks included
 * @param imageSize side of the square picture, in pixels
 * @param patchSize side of a patch, in pixels
 */
record ClipConfig(
        int dimension, int vocabulary, int context, TowerShape text, int imageSize, int patchSize, TowerShape vision) {

    private static final int LARGEST_PICTURE = 4096;

    int grid() {
        return imageSize / patchSize;
    }

    int patches() {
        return grid() * grid();
    }

    /** Numbers in one patch: three channels of its square. */
    int patchValues() {
        return 3 * patchSize * patchSize;
    }

    static ClipConfig read(Path file) throws IOException, ModelFileException {
        ConfigFile json = ConfigFile.read(file);
        if (!json.has("text_config") || !json.has("vision_config")) {
            throw new ModelFileException(
                    "config.json does not describe a CLIP model: text_config or vision_config is missing");
        }
        ConfigFile text = json.object("text_config");
        ConfigFile vision = json.object("vision_config");
        ClipConfig config = new ClipConfig(
                json.positive("projection_dim", 512, ConfigFile.LARGEST),
                text.positive("vocab_size", 49408, ConfigFile.LARGEST),
                text.positive("max_position_embeddings", 77, ConfigFile.LARGEST),
                tower(text, 512, 2048, 12, 8),
                vision.positive("image_size", 224, LARGEST_PICTURE),
                vision.positive("patch_size", 32, LARGEST_PICTURE),
                tower(vision, 768, 3072, 12, 12));
        if (config.context < 3 || config.patchSize > config.imageSize) {
            throw new ModelFileException("config.json contradicts itself: context or patch size");
        }
        if (vision.positive("num_channels", 3, ConfigFile.LARGEST) != 3) {
            throw new ModelFileException("config.json asks for pictures that have not three colours");
        }
        return config;
    }

    private static TowerShape tower(ConfigFile json, int width, int inner, int layers, int heads)
            throws ModelFileException {
        return new TowerShape(
                        json.positive("hidden_size", width, ConfigFile.LARGEST),
                        json.positive("intermediate_size", inner, ConfigFile.LARGEST),
                        json.positive("num_hidden_layers", layers, 1000),
                        json.positive("num_attention_heads", heads, ConfigFile.LARGEST),
                        ActivationKind.named(json.text("hidden_act", "quick_gelu")),
                        (float) json.number("layer_norm_eps", 1e-5))
                .checked();
    }
}
