package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;

/**
 * How much of a picture is there, by its own code, so that every decoder comes to the same verdict on a file that was cut
 * off: each would fill up the rest in its own way, or refuse it.
 *
 * @param part how much of the picture is there, 0 to 1
 * @param usable the bytes that decoders should be given
 */
public record Extent(double part, MemorySegment usable) {

    public static Extent whole(MemorySegment content) {
        return new Extent(1, content);
    }

    static Extent nothing(MemorySegment content) {
        return new Extent(0, content);
    }
}
