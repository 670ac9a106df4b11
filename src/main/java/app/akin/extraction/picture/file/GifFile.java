package app.akin.extraction.picture.file;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;

/** A GIF that may be cut off: how many pixels of its first frame are there, by the lengths of its codes alone. */
public final class GifFile {

    private static final int TRAILER = 0x3B;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int IN_PASSES = 0x40;
    private static final int SCREEN_AT = 6;
    private static final int CODES_AT_MOST = 4096;

    private final Bytes bytes;

    private GifFile(MemorySegment content) {
        bytes = Bytes.littleEndian(content);
    }

    public static Extent extent(MemorySegment content) {
        GifFile file = new GifFile(content);
        boolean whole = file.bytes.byteAt(content.byteSize() - 1) == TRAILER;
        return whole ? Extent.whole(content) : file.walk();
    }

    /** Whether every eighth row of it comes first, and its first frame is all of it. */
    public static boolean isInPasses(MemorySegment content) {
        GifFile file = new GifFile(content);
        long at = file.frame();
        return (file.bytes.byteAt(at + 9) & IN_PASSES) != 0
                && file.bytes.intAt(at + 1) == 0
                && file.bytes.intAt(at + 5) == file.bytes.intAt(SCREEN_AT);
    }

    private long frame() {
        long at = 13 + coloursAt(10);
        while (at < bytes.size() && bytes.byteAt(at) != FRAME && bytes.byteAt(at) != TRAILER) {
            at = bytes.byteAt(at) == EXTENSION ? endOfBlocks(at + 2) : at + 1;
        }
        return at;
    }

    private Extent walk() {
        long at = frame();
        if (bytes.byteAt(at) == TRAILER) {
            return Extent.whole(bytes.content());
        }
        long pixels = (long) bytes.shortAt(at + 5) * bytes.shortAt(at + 7);
        long data = at + 10 + coloursAt(at + 9);
        if (data + 1 >= bytes.size() || pixels == 0) {
            return Extent.nothing(bytes.content());
        }
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes.copy(0, data + 1));
        long block = data + 1;
        while (block < bytes.size() && bytes.byteAt(block) != 0) {
            byte[] some = bytes.copy(block + 1, bytes.byteAt(block));
            file.write(some.length);
            file.writeBytes(some);
            codes.writeBytes(some);
            block += 1 + bytes.byteAt(block);
        }
        file.write(0);
        file.write(TRAILER);
        boolean complete = block < bytes.size();
        long there = complete ? pixels : pixelsIn(codes.toByteArray(), bytes.byteAt(data));
        return new Extent(Math.min(1, (double) there / pixels), MemorySegment.ofArray(file.toByteArray()));
    }

    /** The length of a table of colours, by the flags at {@code at}. */
    private int coloursAt(long at) {
        int flags = bytes.byteAt(at);
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private long endOfBlocks(long from) {
        long at = from;
        while (at < bytes.size() && bytes.byteAt(at) != 0) {
            at += 1 + bytes.byteAt(at);
        }
        return at + 1;
    }

    /** Each code stands for the one before it and one pixel more. */
    private static long pixelsIn(byte[] codes, int rootBits) {
        int clear = 1 << Math.min(rootBits, 11);
        int[] lengths = new int[CODES_AT_MOST];
        int next = clear + 2;
        int width = rootBits + 1;
        int before = -1;
        long pixels = 0;
        long position = 0;
        while (position + width <= 8L * codes.length) {
            int code = bits(codes, position, width);
            position += width;
            if (code == clear) {
                next = clear + 2;
                width = rootBits + 1;
                before = -1;
                continue;
            } else if (code == clear + 1 || code > next) {
                break;
            }
            int length = code < clear ? 1 : code < next ? lengths[code] : before + 1;
            pixels += length;
            if (before >= 0 && next < CODES_AT_MOST) {
                lengths[next++] = before + 1;
                width += next == 1 << width && width < 12 ? 1 : 0;
            }
            before = length;
        }
        return pixels;
    }

    private static int bits(byte[] codes, long position, int width) {
        int value = 0;
        for (int i = 0; i < width; i++) {
            long at = position + i;
            value |= (codes[(int) (at >> 3)] >> (at & 7) & 1) << i;
        }
        return value;
    }
}
