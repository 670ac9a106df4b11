package app.akin.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The eyes with their published net, and a space from a formula instead of the learned one: it means nothing. */
public final class FormulaIris {

    private static final int FEATURES = 1280;
    private static final int CLASSES = 1000;
    private static final int HEADS = 5;
    private static final int MEANING = 384;
    private static final int LOOKS = 128;
    private static final int HIDDEN = 64;

    private FormulaIris() {}

    /**
     * Writes the model into {@code folder}; answers it.
     *
     * @param words numbers of the reader's vectors
     */
    public static Path write(Path folder, int words) throws IOException {
        Files.copy(Fixtures.iris().resolve("model.safetensors"), folder.resolve("model.safetensors"));
        Files.copy(Fixtures.iris().resolve("config.json"), folder.resolve("config.json"));
        FormulaWeights.write(folder.resolve("space.safetensors"), shapes(words), FormulaIris::weight);
        return folder;
    }

    /** Of the learned space, by name. */
    public static Map<String, int[]> shapes(int words) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put("heads.weight", new int[] {HEADS, FEATURES});
        shapes.put("heads.bias", new int[] {HEADS});
        shapes.put("meaning.weight", new int[] {MEANING, CLASSES + HEADS});
        shapes.put("meaning.bias", new int[] {MEANING});
        shapes.put("looks.weight", new int[] {LOOKS, FEATURES});
        shapes.put("looks.mean", new int[] {FEATURES});
        shapes.put("words.mean", new int[] {words});
        shapes.put("words.direct.weight", new int[] {MEANING, words});
        shapes.put("words.in.weight", new int[] {HIDDEN, words});
        shapes.put("words.in.bias", new int[] {HIDDEN});
        shapes.put("words.out.weight", new int[] {MEANING, HIDDEN});
        shapes.put("words.out.bias", new int[] {MEANING});
        return shapes;
    }

    public static float weight(String name, float u) {
        return name.endsWith("bias") || name.endsWith("mean") ? 0.1f * u : 0.3f * u;
    }
}
