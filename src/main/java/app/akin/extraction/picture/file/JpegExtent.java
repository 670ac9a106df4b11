package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * How much of a JPEG is there, by its own code, so that every decoder comes to the same verdict on a file that was cut
 * off: each would fill up the rest in its own way.
 *
 * @param part how much of the picture is there, 0 to 1: of its blocks in the first pass over it, which in a progressive
 *     picture already shows all of it coarsely
 * @param usable the bytes that decoders should be given: a header that is cut in two confuses them
 */
public record JpegExtent(double part, long usable) {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /** Zeros at the end count as missing: a download that was given its full size at the start leaves them. */
    public static JpegExtent of(MemorySegment content) {
        long end = content.byteSize();
        while (end > 2 && byteAt(content, end - 1) == 0) {
            end--;
        }
        boolean whole = end > 2 && byteAt(content, end - 1) == END_OF_IMAGE && byteAt(content, end - 2) == 0xFF;
        return whole ? new JpegExtent(1, content.byteSize()) : new Walk(content.asSlice(0, end)).measure();
    }

    static int byteAt(MemorySegment content, long at) {
        return content.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    /** Goes from segment to segment. Things may follow the end, such as the film of a moving picture. */
    private static final class Walk {

        private final MemorySegment content;
        private final JpegCoding coding = new JpegCoding();
        private double part;

        Walk(MemorySegment content) {
            this.content = content;
        }

        JpegExtent measure() {
            long at = 2;
            while (at + 4 <= content.byteSize()) {
                int marker = byteAt(content, at + 1);
                if (byteAt(content, at) != 0xFF || marker == 0xFF) {
                    at++;
                } else if (marker == END_OF_IMAGE) {
                    return new JpegExtent(part, content.byteSize());
                } else if (isAlone(marker)) {
                    at += 2;
                } else {
                    long next = at + 2 + shortAt(at + 2);
                    if (next > content.byteSize()) {
                        break;
                    }
                    coding.read(marker, content.asSlice(at + 4, Math.max(0, next - at - 4)));
                    at = marker == START_OF_SCAN ? endOfScan(next) : next;
                }
            }
            return new JpegExtent(part, Math.min(at, content.byteSize()));
        }

        private static boolean isAlone(int marker) {
            return marker == 0x01 || marker >= 0xD0 && marker <= 0xD8;
        }

        /** The next marker that is neither a stuffed byte nor a restart; the content's end when there is none. */
        private long endOfScan(long from) {
            for (long at = from; at + 1 < content.byteSize(); at++) {
                if (byteAt(content, at) == 0xFF) {
                    int marker = byteAt(content, at + 1);
                    if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                        part = 1;
                        return at;
                    }
                }
            }
            if (part == 0) {
                part = coding.extentOf(content.asSlice(from));
            }
            return content.byteSize();
        }

        private int shortAt(long at) {
            return byteAt(content, at) << 8 | byteAt(content, at + 1);
        }
    }
}
