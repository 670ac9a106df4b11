package app.akin.extraction.picture.file;

import static app.akin.extraction.picture.file.JpegExtent.byteAt;

import java.lang.foreign.MemorySegment;

/** A table of canonical Huffman codes as JPEG stores it: how many codes of each length, then their values in order. */
final class HuffmanTable {

    /** Codes are 1 to 16 bits long. */
    static final int LENGTHS = 16;

    private final int[] counts = new int[LENGTHS];
    private final int[] values;

    private HuffmanTable(MemorySegment segment) {
        int total = 0;
        for (int length = 0; length < LENGTHS; length++) {
            counts[length] = byteAt(segment, length);
            total += counts[length];
        }
        values = new int[total];
        for (int i = 0; i < total; i++) {
            values[i] = byteAt(segment, LENGTHS + i);
        }
    }

    static HuffmanTable read(MemorySegment segment) {
        return new HuffmanTable(segment);
    }

    /** How many bytes it took. */
    int bytes() {
        return LENGTHS + values.length;
    }

    /** Reads one code. */
    int next(JpegBits bits) throws JpegBits.EndOfCode {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 0; length < LENGTHS; length++) {
            code |= bits.next();
            if (code - first < counts[length]) {
                return values[index + code - first];
            }
            index += counts[length];
            first = first + counts[length] << 1;
            code <<= 1;
        }
        throw new JpegBits.EndOfCode();
    }
}
