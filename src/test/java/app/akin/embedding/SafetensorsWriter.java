package app.akin.embedding;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a safetensors file of 32-bit numbers: the header at once, then the numbers of all tensors in its order. */
public final class SafetensorsWriter implements AutoCloseable {

    private static final int ALIGNMENT = 8;

    private final FileChannel channel;

    private SafetensorsWriter(FileChannel channel) {
        this.channel = channel;
    }

    /** @param shapes of all tensors by name, in the order in which their numbers will follow */
    public static SafetensorsWriter create(Path file, Map<String, int[]> shapes) throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter(FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        byte[] header = header(shapes);
        ByteBuffer start = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN);
        writer.write(start.putLong(header.length).put(header).flip());
        return writer;
    }

    /** @param numbers little-endian, all that remain */
    public void write(ByteBuffer numbers) throws IOException {
        while (numbers.hasRemaining()) {
            channel.write(numbers);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static int count(int... shape) {
        int count = 1;
        for (int side : shape) {
            count *= side;
        }
        return count;
    }

    private static byte[] header(Map<String, int[]> shapes) {
        Map<String, Object> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, int[]> tensor : shapes.entrySet()) {
            long end = offset + (long) Float.BYTES * count(tensor.getValue());
            header.put(
                    tensor.getKey(),
                    Map.of("dtype", "F32", "shape", tensor.getValue(), "data_offsets", new long[] {offset, end}));
            offset = end;
        }
        String json = new Gson().toJson(header);
        String filled = json + " ".repeat((ALIGNMENT - json.length() % ALIGNMENT) % ALIGNMENT);
        return filled.getBytes(StandardCharsets.UTF_8);
    }
}
