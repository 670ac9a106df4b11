package app.akin.extraction;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * How much of a JPEG is there, by its own code, so that every decoder comes to the same verdict on a file that was cut
 * off: each would fill up the rest in its own way.
 */
final class JpegExtent {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private final MemorySegment content;
    private final JpegCoding coding = new JpegCoding();

    private JpegExtent(MemorySegment content) {
        this.content = content;
    }

    /**
     * The part of the picture that is there, 0 to 1: of its blocks in the first pass over it, which in a progressive
     * picture already shows all of it coarsely. 1 whenever the file's end is there. Zeros at the end count as missing: a
     * download that was given its full size at the start leaves them.
     */
    static double of(MemorySegment content) {
        long end = content.byteSize();
        while (end > 2 && byteAt(content, end - 1) == 0) {
            end--;
        }
        boolean whole = end > 2 && byteAt(content, end - 1) == END_OF_IMAGE && byteAt(content, end - 2) == 0xFF;
        return whole ? 1 : new JpegExtent(content.asSlice(0, end)).measure();
    }

    /** Walks the segments; things may follow the end, such as the film of a moving picture. */
    private double measure() {
        double extent = -1;
        long at = 2;
        while (at + 4 <= content.byteSize()) {
            int marker = byteAt(content, at + 1);
            if (byteAt(content, at) != 0xFF || marker == 0xFF) {
                at++;
            } else if (marker == END_OF_IMAGE) {
                return extent < 0 ? 0 : 1;
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
            } else {
                long next = at + 2 + shortAt(at + 2);
                if (next > content.byteSize()) {
                    return Math.max(extent, 0);
                }
                coding.read(marker, content.asSlice(at + 4, Math.max(0, next - at - 4)));
                if (marker == START_OF_SCAN) {
                    long end = endOfScan(next);
                    if (extent < 0 && end == content.byteSize()) {
                        return coding.extentOf(content.asSlice(next));
                    }
                    extent = Math.max(extent, 1);
                    next = end;
                }
                at = next;
            }
        }
        return Math.max(extent, 0);
    }

    /** The next marker that is neither a stuffed byte nor a restart; the content's end when there is none. */
    private long endOfScan(long from) {
        for (long at = from; at + 1 < content.byteSize(); at++) {
            if (byteAt(content, at) == 0xFF) {
                int marker = byteAt(content, at + 1);
                if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                    return at;
                }
            }
        }
        return content.byteSize();
    }

    private int shortAt(long at) {
        return byteAt(content, at) << 8 | byteAt(content, at + 1);
    }

    static int byteAt(MemorySegment content, long at) {
        return content.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }
}
