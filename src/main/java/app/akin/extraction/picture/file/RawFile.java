package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a camera's sensor saw, with the picture that the camera made of it: a JPEG somewhere inside, whoever made the
 * camera. The largest one that is there is taken.
 */
public final class RawFile {

    private static final int START_OF_SCAN = 0xDA;
    /** Cameras write three or four. */
    private static final int PREVIEWS_AT_MOST = 16;

    private RawFile() {}

    /** The largest picture in it, to the end of the file. */
    static Optional<MemorySegment> preview(MemorySegment content) {
        return previews(content).stream().findFirst();
    }

    /** The pictures in it, the largest first, each to the end of the file. */
    public static List<MemorySegment> previews(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        List<Preview> found = new ArrayList<>();
        for (long at = 0; at + 4 < content.byteSize(); at++) {
            if (bytes.byteAt(at) == 0xFF && bytes.byteAt(at + 1) == 0xD8 && bytes.byteAt(at + 2) == 0xFF) {
                long pixels = pixels(bytes, at + 2);
                if (pixels > 0 && found.size() < PREVIEWS_AT_MOST) {
                    found.add(new Preview(at, pixels));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Preview::pixels).reversed())
                .map(preview -> content.asSlice(preview.start()))
                .toList();
    }

    private record Preview(long start, long pixels) {}

    /** Of the JPEG whose segments begin here; 0 when it is none, or one that loses nothing, as sensors are stored. */
    private static long pixels(Bytes bytes, long from) {
        long at = from;
        long pixels = 0;
        while (at + 4 < bytes.size() && bytes.byteAt(at) == 0xFF) {
            int marker = bytes.byteAt(at + 1);
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame && marker > 0xC2) {
                return 0;
            } else if (isFrame) {
                pixels = (long) bytes.shortAt(at + 5) * bytes.shortAt(at + 7);
            } else if (marker == START_OF_SCAN) {
                return pixels;
            }
            at += 2 + bytes.shortAt(at + 2);
        }
        return 0;
    }
}
