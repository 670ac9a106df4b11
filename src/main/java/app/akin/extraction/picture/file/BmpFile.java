package app.akin.extraction.picture.file;

import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A bitmap that may be cut off, or packed by run lengths: decoders disagree on these, so they are given it unpacked, with
 * an index in each byte.
 */
public final class BmpFile {

    private static final int FILE_HEADER = 14;
    private static final int OLD_HEADER = 12;
    private static final int HEADER = 40;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int LARGEST_PALETTE = 256;

    private final Bytes bytes;
    private final int width;
    private final int height;

    private BmpFile(Bytes bytes, PixelSize size) {
        this.bytes = bytes;
        width = size.width();
        height = size.height();
    }

    public static Extent extent(MemorySegment content, PixelLimit limit) throws UnreadableException {
        Bytes bytes = Bytes.littleEndian(content);
        boolean old = bytes.intAt(FILE_HEADER) == OLD_HEADER;
        long width = old ? bytes.shortAt(18) : bytes.intAt(18);
        long height = old ? bytes.shortAt(20) : Math.abs((long) bytes.intAt(22));
        int bits = bytes.shortAt(old ? 24 : 28);
        int compression = old ? 0 : bytes.intAt(30);
        BmpFile file = new BmpFile(bytes, limit.checked(width, height));
        return switch (compression) {
            case RLE8 -> file.unpacked(8);
            case RLE4 -> file.unpacked(4);
            case 0, 3, 6 -> file.filled(((width * bits + 31) / 32 * 4) * height);
            default -> Extent.whole(content);
        };
    }

    private Extent filled(long pixelBytes) {
        long start = bytes.unsignedAt(10);
        long end = start + pixelBytes;
        if (end <= bytes.size() || end > Integer.MAX_VALUE - 8 || start > bytes.size()) {
            return end <= bytes.size() ? Extent.whole(bytes.content()) : Extent.nothing(bytes.content());
        }
        double part = (double) (bytes.size() - start) / pixelBytes;
        byte[] whole = Arrays.copyOf(bytes.copy(0, end), (int) end);
        return new Extent(part, MemorySegment.ofArray(whole));
    }

    private Extent unpacked(int bits) {
        byte[] indices = new byte[width * height];
        int rows = new Runs(indices, bits).unpack();
        int stride = (width + 3) / 4 * 4;
        int start = FILE_HEADER + HEADER + 4 * LARGEST_PALETTE;
        ByteBuffer file = ByteBuffer.allocate(start + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(start);
        file.putInt(HEADER).putInt(width).putInt(height).putShort((short) 1).putShort((short) 8);
        file.putInt(0)
                .putInt(stride * height)
                .putInt(0)
                .putInt(0)
                .putInt(LARGEST_PALETTE)
                .putInt(0);
        long palette = FILE_HEADER + bytes.unsignedAt(FILE_HEADER);
        long colours = Math.min((bytes.unsignedAt(10) - palette) / 4, LARGEST_PALETTE);
        file.put(bytes.copy(palette, 4 * Math.max(0, colours)));
        for (int row = 0; row < height; row++) {
            file.position(start + row * stride);
            file.put(indices, row * width, width);
        }
        return new Extent((double) rows / height, MemorySegment.ofArray(file.array()));
    }

    /** The runs of a packed bitmap, from the lowest row up. */
    private final class Runs {

        private final byte[] indices;
        private final int bits;
        private int x;
        private int y;

        Runs(byte[] indices, int bits) {
            this.indices = indices;
            this.bits = bits;
        }

        /** How many rows were reached; all of them where the bitmap says that it ends. */
        int unpack() {
            long at = bytes.unsignedAt(10);
            while (at + 1 < bytes.size() && y < height) {
                int count = bytes.byteAt(at);
                int value = bytes.byteAt(at + 1);
                at += 2;
                if (count > 0) {
                    run(count, value);
                } else if (value == 0) {
                    x = 0;
                    y++;
                } else if (value == 1) {
                    return height;
                } else if (value == 2) {
                    x += bytes.byteAt(at);
                    y += bytes.byteAt(at + 1);
                    at += 2;
                } else {
                    copy(at, value);
                    int length = bits == 8 ? value : (value + 1) / 2;
                    at += length + (length & 1);
                }
            }
            return Math.min(y, height);
        }

        private void run(int count, int value) {
            for (int i = 0; i < count; i++) {
                put(bits == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
            }
        }

        private void copy(long from, int count) {
            for (int i = 0; i < count; i++) {
                int value = bytes.byteAt(from + (bits == 8 ? i : i / 2));
                put(bits == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
            }
        }

        private void put(int index) {
            if (x < width && y < height) {
                indices[y * width + x] = (byte) index;
            }
            x++;
        }
    }
}
