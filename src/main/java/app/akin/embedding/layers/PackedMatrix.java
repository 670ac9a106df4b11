package app.akin.embedding.layers;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.ElementType;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A matrix that its file keeps in four bits a number, {@code U8 [rows, columns / 32, 18]}: each block of 32 numbers along
 * a row is a scale (F16) and 16 bytes, of which byte j holds number j in its low half and number j + 16 in its high half.
 * A number is its half less 8, times the scale. Rows are unpacked from the mapped file, by any thread while it is open; and
 * the pages they came from do not stay in memory, of which a system takes many at once around each row.
 */
public final class PackedMatrix {

    private static final int BLOCK = 32;
    private static final int HALF = BLOCK / 2;
    private static final int BLOCK_BYTES = 18;
    private static final int ZERO = 8;

    /** So many rows are read before the pages they came from are given back. */
    private static final int ROWS_KEPT = 512;

    private final SafetensorsFile file;
    private final TensorEntry entry;
    private final ByteBuffer bytes;
    private final int rowBytes;
    private final AtomicInteger rowsRead = new AtomicInteger();

    private PackedMatrix(SafetensorsFile file, TensorEntry entry, int rowBytes) throws ModelFileException {
        this.file = file;
        this.entry = entry;
        this.rowBytes = rowBytes;
        bytes = file.bytes(entry, 0, entry.end() - entry.begin());
    }

    public static boolean isPacked(TensorEntry entry) {
        List<Long> shape = entry.shape();
        return entry.type() == ElementType.U8 && shape.size() == 3 && shape.getLast() == BLOCK_BYTES;
    }

    /** @throws ModelFileException when it has another shape, or is not packed */
    public static PackedMatrix of(SafetensorsFile file, TensorEntry entry, long rows, long columns)
            throws ModelFileException {
        if (!isPacked(entry) || columns % BLOCK != 0 || !entry.hasShape(rows, columns / BLOCK, BLOCK_BYTES)) {
            throw new ModelFileException("The weights " + entry.name() + " are " + entry.shape()
                    + ", but config.json asks for " + rows + " rows of " + columns + " numbers in four bits");
        }
        return new PackedMatrix(file, entry, Math.toIntExact(columns / BLOCK * BLOCK_BYTES));
    }

    /** Writes one row's numbers, F32, behind what is in {@code out}. */
    public void unpack(int row, ByteBuffer out) {
        byte[] packed = new byte[rowBytes];
        bytes.get(row * rowBytes, packed);
        if (rowsRead.incrementAndGet() % ROWS_KEPT == 0) {
            forget();
        }
        float[] numbers = new float[BLOCK];
        ByteBuffer scales = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        for (int block = 0; block < rowBytes; block += BLOCK_BYTES) {
            float scale = Float.float16ToFloat(scales.getShort(block));
            for (int j = 0; j < HALF; j++) {
                int both = packed[block + Short.BYTES + j];
                numbers[j] = ((both & 0xF) - ZERO) * scale;
                numbers[j + HALF] = ((both >> 4 & 0xF) - ZERO) * scale;
            }
            for (float number : numbers) {
                out.putFloat(number);
            }
        }
    }

    /** Takes the pages that were read out of memory. */
    void forget() {
        file.forget(entry);
    }
}
