package app.akin.embedding;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A safetensors file of few numbers, to be spoilt one at a time. */
public final class PackedFile {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** Knows the pieces a (4), ab (5) and the space (6), and writes two letters as others. */
    public static PackedFile tokenizer() {
        int score = Float.floatToIntBits(-1);
        return new PackedFile()
                .ints("pieces.starts", "I32", 0, 1, 3, 6)
                .ints("pieces.ids", "I32", 4, 5, 6)
                .ints("pieces.scores", "F32", score, score, score)
                .ints("letters.from", "I32", 1, 2)
                .ints("letters.starts", "I32", 0, 1, 2)
                .ints("letters.to", "I32", 32, 97)
                .bytes("pieces.text", "aab\u2581".getBytes(StandardCharsets.UTF_8), 6);
    }

    public PackedFile ints(String name, String type, int... numbers) {
        ByteBuffer bytes = little(4 * numbers.length);
        IntStream.of(numbers).forEach(bytes::putInt);
        tensors.put(name, new Tensor(type, new int[] {numbers.length}, bytes.array()));
        return this;
    }

    public PackedFile bytes(String name, byte[] bytes, int... shape) {
        tensors.put(name, new Tensor("U8", shape, bytes));
        return this;
    }

    /** With another number in one place. */
    public PackedFile with(String name, int at, int number) {
        ByteBuffer.wrap(tensors.get(name).bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4 * at, number);
        return this;
    }

    /** Without the last number of one tensor. */
    public PackedFile cut(String name) {
        Tensor whole = tensors.get(name);
        int left = whole.shape[0] - 1;
        tensors.put(name, new Tensor(whole.type, new int[] {left}, Arrays.copyOf(whole.bytes, 4 * left)));
        return this;
    }

    public Path write(Path file) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        int end = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            int[] offsets = {end, end += tensor.bytes.length};
            header.put(entry.getKey(), Map.of("dtype", tensor.type, "shape", tensor.shape, "data_offsets", offsets));
        }
        String json = new Gson().toJson(header);
        byte[] padded = (json + " ".repeat(-json.length() & 7)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = little(8 + padded.length + end).putLong(padded.length).put(padded);
        tensors.values().forEach(tensor -> all.put(tensor.bytes));
        return Files.write(file, all.array());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private record Tensor(String type, int[] shape, byte[] bytes) {}
}
