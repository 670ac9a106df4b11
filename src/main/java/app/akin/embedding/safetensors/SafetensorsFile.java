package app.akin.embedding.safetensors;

import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Weights in a {@code safetensors} file, mapped into memory: opening reads the header alone, and a tensor is read
 * when it is first used. Any thread may read; closing takes the memory away, so nothing may use a buffer after that.
 */
public final class SafetensorsFile implements AutoCloseable {

    private static final int LENGTH_BYTES = 8;
    /** The reference reader's own limit. */
    private static final long LONGEST_HEADER = 100_000_000;

    private final String fileName;
    private final Arena arena;
    private final MemorySegment data;
    private final Map<String, TensorEntry> entries;

    private SafetensorsFile(String fileName, Arena arena, MemorySegment data, Map<String, TensorEntry> entries) {
        this.fileName = fileName;
        this.arena = arena;
        this.data = data;
        this.entries = entries;
    }

    /**
     * @throws ModelFileException when it is no safetensors file, or cut off, or contradicts itself
     * @throws IOException when it cannot be read
     */
    public static SafetensorsFile open(Path path) throws IOException, ModelFileException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            String name = path.getFileName().toString();
            long size = channel.size();
            long headerBytes = headerLength(name, channel, size);
            long dataStart = LENGTH_BYTES + headerBytes;
            Map<String, TensorEntry> entries =
                    new HeaderReader(name, size - dataStart).read(text(channel, headerBytes));
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            return new SafetensorsFile(name, arena, all.asSlice(dataStart), entries);
        } catch (IOException | ModelFileException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    public Set<String> names() {
        return entries.keySet();
    }

    public Optional<TensorEntry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** @throws ModelFileException when there is no such tensor */
    public TensorEntry get(String name) throws ModelFileException {
        return find(name).orElseThrow(() -> new ModelFileException(fileName + " lacks the weights " + name));
    }

    /**
     * A read-only view of the file itself, little-endian; no copy is made.
     *
     * @param from of the first byte wanted, counted from the tensor's own first
     * @throws ModelFileException when it is too large for one buffer
     */
    public ByteBuffer bytes(TensorEntry entry, long from, long length) throws ModelFileException {
        if (length > Integer.MAX_VALUE) {
            throw new ModelFileException(entry.name() + " in " + fileName + " is larger than 2 GiB");
        }
        return data.asSlice(entry.begin() + from, length).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Takes what was read of a tensor out of memory; it comes back from the file when it is next used. */
    public void forget(TensorEntry entry) {
        data.asSlice(entry.begin(), entry.end() - entry.begin()).unload();
    }

    @Override
    public void close() {
        arena.close();
    }

    private static long headerLength(String name, FileChannel channel, long size)
            throws IOException, ModelFileException {
        if (size <= LENGTH_BYTES) {
            throw new ModelFileException(name + " is too short to hold weights");
        }
        ByteBuffer start = read(channel, 0, LENGTH_BYTES);
        long length = start.getLong(0);
        if (length < 2 || length > LONGEST_HEADER || length > size - LENGTH_BYTES) {
            throw new ModelFileException(name + " is not a safetensors file, or it was cut off");
        }
        return length;
    }

    private static String text(FileChannel channel, long length) throws IOException {
        return StandardCharsets.UTF_8
                .decode(read(channel, LENGTH_BYTES, (int) length))
                .toString();
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }
}
