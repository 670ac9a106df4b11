package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A WebP that may be cut off: its length is written at its beginning, and what is missing becomes zeros. */
public final class WebpFile {

    private static final int HEADER = 8;
    private static final int FIRST_CHUNK = 12;

    private WebpFile() {}

    public static Extent extent(MemorySegment content) {
        Bytes bytes = Bytes.littleEndian(content);
        long length = HEADER + bytes.unsignedAt(4);
        if (length <= content.byteSize()) {
            return Extent.whole(content);
        }
        long at = FIRST_CHUNK;
        while (at + HEADER < content.byteSize()) {
            String type = bytes.text(at, 4);
            long size = bytes.unsignedAt(at + 4);
            boolean isPicture = type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF");
            if (isPicture) {
                double part = Math.min(1, (double) (content.byteSize() - at - HEADER) / Math.max(1, size));
                return part == 1 ? endedAt(bytes, at + HEADER + size + (size & 1)) : filled(bytes, part, at, size);
            }
            at += HEADER + size + (size & 1);
        }
        return Extent.nothing(content);
    }

    /** The first frame is there: nothing after it is needed. */
    private static Extent endedAt(Bytes bytes, long end) {
        return new Extent(1, MemorySegment.ofArray(ended(bytes, end)));
    }

    private static Extent filled(Bytes bytes, double part, long chunk, long size) {
        long end = chunk + HEADER + size + (size & 1);
        // Zeros for more than is there would only be for a picture that is not shown.
        return part < 0.1 || end > Integer.MAX_VALUE - HEADER
                ? Extent.nothing(bytes.content())
                : new Extent(part, MemorySegment.ofArray(ended(bytes, end)));
    }

    private static byte[] ended(Bytes bytes, long end) {
        byte[] file = Arrays.copyOf(bytes.copy(0, end), (int) end);
        int length = file.length - HEADER;
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (length >> 8 * i);
        }
        return file;
    }
}
