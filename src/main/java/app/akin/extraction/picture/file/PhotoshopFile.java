package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.util.Set;

/** The header of a picture of Photoshop. */
public final class PhotoshopFile {

    private static final int BITS_AT = 22;
    private static final int MODE_AT = 24;
    private static final int BITS_AT_MOST = 16;
    /** Bitmap, grey, palette, red-green-blue, inks, duotone; not Lab and not channels without a meaning. */
    private static final Set<Integer> KNOWN_MODES = Set.of(0, 1, 2, 3, 4, 8);

    private PhotoshopFile() {}

    /** Whether its colours are ones that decoders know: of others they say damaged, or show what it does not hold. */
    public static boolean hasKnownColours(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        return KNOWN_MODES.contains(bytes.shortAt(MODE_AT)) && bytes.shortAt(BITS_AT) <= BITS_AT_MOST;
    }
}
