package app.akin.embedding;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
    private static final int CHUNK = 1 << 20;

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
        Path weights = parent.resolve("model.safetensors");
        if (!Files.exists(weights)) {
            Path unfinished = Files.createTempFile(parent, "weights", ".part");
            new FormulaClip().write(unfinished);
            Files.move(unfinished, weights, StandardCopyOption.ATOMIC_MOVE);
        }
        Path linked = folder.resolve("model.safetensors");
        if (!Files.exists(linked)) {
            Files.createLink(linked, weights);
        }
        Files.writeString(folder.resolve("config.json"), config(activation));
        Path tokenizer = Fixtures.sharedFolder().resolve("fixtures/tokenizer/tokenizer.json");
        Path used = Files.exists(tokenizer) ? tokenizer : Fixtures.starter().resolve("tokenizer.json");
        Files.copy(used, folder.resolve("tokenizer.json"), StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    /** Number {@code index} of the sequence called {@code name}, in [-1, 1). */
    public static float uniform(String name, long index) {
        return uniform(seed(name), index);
    }

    private static float uniform(long seed, long index) {
        long z = seed + index + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (float) ((z >>> 40) / 8388608.0 - 1);
    }

    private static long seed(String name) {
        long hash = 0xCBF29CE484222325L;
        for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ value & 0xff) * 0x100000001B3L;
        }
        return hash;
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

    private void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] header = header();
            ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
            writeFully(channel, start.putLong(header.length).put(header).flip());
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (Map.Entry<String, int[]> parameter : shapes.entrySet()) {
                writeParameter(channel, chunk, parameter.getKey(), count(parameter.getValue()));
            }
        }
    }

    private byte[] header() {
        Map<String, Object> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, int[]> parameter : shapes.entrySet()) {
            long end = offset + (long) Float.BYTES * count(parameter.getValue());
            header.put(
                    parameter.getKey(),
                    Map.of("dtype", "F32", "shape", parameter.getValue(), "data_offsets", new long[] {offset, end}));
            offset = end;
        }
        String json = new Gson().toJson(header);
        return (json + " ".repeat((8 - json.length() % 8) % 8)).getBytes(StandardCharsets.UTF_8);
    }

    private static void writeParameter(FileChannel channel, ByteBuffer chunk, String name, int count)
            throws IOException {
        long seed = seed(name);
        for (int from = 0; from < count; from += CHUNK) {
            chunk.clear();
            for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                chunk.putFloat(weight(name, uniform(seed, i)));
            }
            writeFully(channel, chunk.flip());
        }
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

    private static int count(int... shape) {
        int count = 1;
        for (int side : shape) {
            count *= side;
        }
        return count;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
