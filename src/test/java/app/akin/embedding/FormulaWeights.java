package app.akin.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Writes weights that anybody can compute again: each number is a function of its parameter's name and its index. */
public final class FormulaWeights {

    private static final int CHUNK = 1 << 20;

    private FormulaWeights() {}

    /** Number {@code index} of the sequence called {@code name}, in [-1, 1). */
    public static float uniform(String name, long index) {
        return uniform(seed(name), index);
    }

    /**
     * Writes a safetensors file.
     *
     * @param shapes of all parameters by name, in the order they are written
     */
    public static void write(Path file, Map<String, int[]> shapes, Rule rule) throws IOException {
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, shapes)) {
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (Map.Entry<String, int[]> parameter : shapes.entrySet()) {
                int count = SafetensorsWriter.count(parameter.getValue());
                writeParameter(writer, chunk, parameter.getKey(), count, rule);
            }
        }
    }

    private static void writeParameter(SafetensorsWriter writer, ByteBuffer chunk, String name, int count, Rule rule)
            throws IOException {
        long seed = seed(name);
        for (int from = 0; from < count; from += CHUNK) {
            chunk.clear();
            for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                chunk.putFloat(rule.weight(name, uniform(seed, i)));
            }
            writer.write(chunk.flip());
        }
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

    /** What a parameter's number is, given its number of the sequence. */
    @FunctionalInterface
    public interface Rule {
        float weight(String name, float u);
    }
}
