package app.akin.extraction.picture.file;

import app.akin.model.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A PNG that may be cut off or damaged: its rows as far as they unpack, and black, or nothing, below. */
public final class PngFile {

    private static final int FIRST_CHUNK = 8;
    private static final int AROUND = 12;
    /** Where the rows and columns of the seven passes begin, and how far they are apart. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {0, 4, 8, 8}, {4, 0, 8, 4}, {0, 2, 4, 4}, {2, 0, 4, 2}, {0, 1, 2, 2}, {1, 0, 2, 1}
    };

    private final Bytes bytes;
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final Inflater inflater = new Inflater();
    private long missing;

    private PngFile(MemorySegment content) {
        bytes = Bytes.bigEndian(content);
    }

    /** Whether it ends as it should. */
    public static boolean isWhole(MemorySegment content) {
        return Bytes.bigEndian(content).text(content.byteSize() - AROUND + 4, 4).equals("IEND");
    }

    /** What is there, written anew: to be asked only of a file that is not whole. */
    public static Extent mended(MemorySegment content, PixelLimit limit) throws UnreadableException {
        PngFile file = new PngFile(content);
        try {
            limit.checked(file.bytes.unsignedAt(16), file.bytes.unsignedAt(20));
            return file.mend();
        } finally {
            file.deflater.end();
            file.inflater.end();
        }
    }

    private Extent mend() {
        long all = unpackedBytes();
        missing = all;
        whole.writeBytes(bytes.copy(0, FIRST_CHUNK));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        boolean more = true;
        for (long at = FIRST_CHUNK; at + FIRST_CHUNK < bytes.size() && more; at += AROUND + bytes.unsignedAt(at)) {
            String type = bytes.text(at + 4, 4);
            if (type.equals("IDAT")) {
                more = repack(bytes.copy(at + 8, bytes.unsignedAt(at)), rows);
            } else if (rows.size() == 0 && missing == all && at + AROUND + bytes.unsignedAt(at) <= bytes.size()) {
                chunk(type, bytes.copy(at + 8, bytes.unsignedAt(at)));
            }
        }
        fill(rows);
        chunk("IDAT", rows.toByteArray());
        chunk("IEND", new byte[0]);
        double part = all == 0 ? 0 : 1 - (double) missing / all;
        return new Extent(part, MemorySegment.ofArray(whole.toByteArray()));
    }

    /** Whether what follows can be unpacked too. */
    private boolean repack(byte[] packed, ByteArrayOutputStream rows) {
        byte[] some = new byte[1 << 16];
        inflater.setInput(packed);
        try {
            while (!inflater.needsInput() && !inflater.finished() && missing > 0) {
                int count = (int) Math.min(missing, inflater.inflate(some));
                if (count == 0) {
                    return false;
                }
                missing -= count;
                pack(some, count, rows);
            }
            return !inflater.finished() && missing > 0;
        } catch (DataFormatException e) {
            // From here on nothing is sure.
            return false;
        }
    }

    private void fill(ByteArrayOutputStream rows) {
        byte[] zeros = new byte[1 << 16];
        for (long left = missing; left > 0; left -= zeros.length) {
            pack(zeros, (int) Math.min(left, zeros.length), rows);
        }
        deflater.finish();
        pack(zeros, 0, rows);
    }

    private void pack(byte[] some, int count, ByteArrayOutputStream rows) {
        byte[] packed = new byte[1 << 14];
        deflater.setInput(some, 0, count);
        int length = deflater.deflate(packed);
        while (length > 0) {
            rows.write(packed, 0, length);
            length = deflater.deflate(packed);
        }
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        whole.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        whole.writeBytes(name);
        whole.writeBytes(data);
        whole.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Of all rows, each with the byte that says how it is filtered. */
    private long unpackedBytes() {
        long width = bytes.unsignedAt(16);
        long height = bytes.unsignedAt(20);
        long bits = bytes.byteAt(24) * samples(bytes.byteAt(25));
        if (bytes.byteAt(28) == 0) {
            return height * (1 + (width * bits + 7) / 8);
        }
        long sum = 0;
        for (int[] pass : PASSES) {
            long rows = (height - pass[0] + pass[2] - 1) / pass[2];
            long columns = (width - pass[1] + pass[3] - 1) / pass[3];
            sum += columns <= 0 || rows <= 0 ? 0 : rows * (1 + (columns * bits + 7) / 8);
        }
        return sum;
    }

    private static int samples(int colourType) {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}
