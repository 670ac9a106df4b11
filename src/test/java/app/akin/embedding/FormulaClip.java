package app.akin.embedding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CLIP of ViT-B/32's size whose weights come from a formula: it costs exactly what a trained one does and finds
 * nothing. Written once, 605 MB, into {@code target/formula-clip}.
 */
public final class FormulaClip {

    private static final int WIDTH_TEXT = 512;
    private static final int WIDTH_VISION = 768;
    private static final int LAYERS = 12;

    private final Map<String, int[]> shapes = new LinkedHashMap<>();

    private FormulaClip() {
        shapes.put("logit_scale", new int[0]);
        shapes.put("text_model.embeddings.token_embedding.weight", new int[] {49408, WIDTH_TEXT});
        shapes.put("text_model.embeddings.position_embedding.weight", new int[] {77, WIDTH_TEXT});
        addLayers("text_model.encoder.layers.", WIDTH_TEXT);
        addNorm("text_model.final_layer_norm", WIDTH_TEXT);
        shapes.put("vision_model.embeddings.class_embedding", new int[] {WIDTH_VISION});
        shapes.put("vision_model.embeddings.patch_embedding.weight", new int[] {WIDTH_VISION, 3, 32, 32});
        shapes.put("vision_model.embeddings.position_embedding.weight", new int[] {50, WIDTH_VISION});
        addNorm("vision_model.pre_layrnorm", WIDTH_VISION);
        addLayers("vision_model.encoder.layers.", WIDTH_VISION);
        addNorm("vision_model.post_layernorm", WIDTH_VISION);
        shapes.put("visual_projection.weight", new int[] {512, WIDTH_VISION});
        shapes.put("text_projection.weight", new int[] {512, WIDTH_TEXT});
    }

    /**
     * The folder of the model; its weights are written unless they are there.
     *
     * @param activation {@code quick_gelu} or {@code gelu}
     */
    public static synchronized Path folder(String activation) throws IOException {
        Path parent = Path.of("target", "formula-clip").toAbsolutePath();
        Path folder = Files.createDirectories(parent.resolve(activation));
        // tests run side by side in several processes
        try (FileChannel lock =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = lock.lock()) {
            write(parent, folder, activation);
        }
        return folder;
    }

    private static void write(Path parent, Path folder, String activation) throws IOException {
        Path weights = parent.resolve("model.safetensors");
        if (!Files.exists(weights)) {
            Path unfinished = Files.createTempFile(parent, "weights", ".part");
            FormulaWeights.write(unfinished, new FormulaClip().shapes, FormulaClip::weight);
            Files.move(unfinished, weights, StandardCopyOption.ATOMIC_MOVE);
        }
        Path linked = folder.resolve("model.safetensors");
        if (Files.exists(linked)) {
            return;
        }
        Files.writeString(folder.resolve("config.json"), config(activation));
        Path tokenizer = Fixtures.sharedFolder().resolve("fixtures/tokenizer/tokenizer.json");
        Path used = Files.exists(tokenizer) ? tokenizer : Fixtures.smallClip().resolve("tokenizer.json");
        Files.copy(used, folder.resolve("tokenizer.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.createLink(linked, weights);
    }

    /** Number {@code index} of the sequence called {@code name}, in [-1, 1). */
    public static float uniform(String name, long index) {
        return FormulaWeights.uniform(name, index);
    }

    private static String config(String activation) {
        return """
            {"model_type": "clip", "projection_dim": 512,
             "text_config": {"hidden_act": "%1$s", "bos_token_id": 49406, "eos_token_id": 49407},
             "vision_config": {"hidden_act": "%1$s"}}
            """.formatted(activation);
    }

    private void addLayers(String prefix, int width) {
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = prefix + layer;
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                addLinear(name + ".self_attn." + projection, width, width);
            }
            addNorm(name + ".layer_norm1", width);
            addLinear(name + ".mlp.fc1", 4 * width, width);
            addLinear(name + ".mlp.fc2", width, 4 * width);
            addNorm(name + ".layer_norm2", width);
        }
    }

    private void addLinear(String name, int out, int in) {
        shapes.put(name + ".weight", new int[] {out, in});
        shapes.put(name + ".bias", new int[] {out});
    }

    private void addNorm(String name, int width) {
        shapes.put(name + ".weight", new int[] {width});
        shapes.put(name + ".bias", new int[] {width});
    }

    private static float weight(String name, float u) {
        boolean norm = name.contains("layer_norm") || name.contains("layrnorm") || name.contains("layernorm");
        if (norm && name.endsWith("weight")) {
            return 1f + 0.25f * u;
        }
        if (name.endsWith("bias")) {
            return 0.1f * u;
        }
        return name.equals("logit_scale") ? 4.6052f : 0.05f * u;
    }
}
