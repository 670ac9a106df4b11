package app.akin.embedding.clip;

import app.akin.embedding.ModelFileException;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
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

    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_PICTURE = 4096;
    private static final long LONGEST_FILE = 1_000_000;

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
        if (Files.size(file) > LONGEST_FILE) {
            throw new ModelFileException(file.getFileName() + " is too large for a configuration");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return of(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | ClassCastException | NumberFormatException e) {
            throw new ModelFileException(file.getFileName() + " is not the configuration of a CLIP model", e);
        }
    }

    private static ClipConfig of(JsonObject json) throws ModelFileException {
        if (!json.has("text_config") || !json.has("vision_config")) {
            throw new ModelFileException(
                    "config.json does not describe a CLIP model: text_config or vision_config is missing");
        }
        JsonObject text = json.getAsJsonObject("text_config");
        JsonObject vision = json.getAsJsonObject("vision_config");
        ClipConfig config = new ClipConfig(
                positive(json, "projection_dim", 512, LARGEST),
                positive(text, "vocab_size", 49408, LARGEST),
                positive(text, "max_position_embeddings", 77, LARGEST),
                tower(text, 512, 2048, 12, 8),
                positive(vision, "image_size", 224, LARGEST_PICTURE),
                positive(vision, "patch_size", 32, LARGEST_PICTURE),
                tower(vision, 768, 3072, 12, 12));
        if (config.context < 3 || config.patchSize > config.imageSize) {
            throw new ModelFileException("config.json contradicts itself: context or patch size");
        }
        if (positive(vision, "num_channels", 3, LARGEST) != 3) {
            throw new ModelFileException("config.json asks for pictures that have not three colours");
        }
        return config;
    }

    private static TowerShape tower(JsonObject json, int width, int inner, int layers, int heads)
            throws ModelFileException {
        JsonElement activation = json.get("hidden_act");
        JsonElement epsilon = json.get("layer_norm_eps");
        TowerShape shape = new TowerShape(
                positive(json, "hidden_size", width, LARGEST),
                positive(json, "intermediate_size", inner, LARGEST),
                positive(json, "num_hidden_layers", layers, 1000),
                positive(json, "num_attention_heads", heads, LARGEST),
                ActivationKind.named(activation == null ? "quick_gelu" : activation.getAsString()),
                epsilon == null ? 1e-5f : epsilon.getAsFloat());
        if (shape.width() % shape.heads() != 0) {
            throw new ModelFileException("config.json contradicts itself: a width of " + shape.width()
                    + " does not divide into " + shape.heads() + " heads");
        }
        return shape;
    }

    private static int positive(JsonObject json, String key, int otherwise, int largest) throws ModelFileException {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return otherwise;
        }
        double number = value.getAsDouble();
        if (!(number >= 1 && number <= largest) || number != Math.rint(number)) {
            throw new ModelFileException("config.json gives " + key + " as " + value + ", which cannot be");
        }
        return (int) number;
    }
}
