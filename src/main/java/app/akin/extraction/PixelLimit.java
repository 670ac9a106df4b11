package app.akin.extraction;


/**
 * The largest picture that is decoded.
 *
 * @param pixels the most that are accepted
 */
public record PixelLimit(long pixels) {

    /** Derived from the heap and the memory of this machine. */
    public static PixelLimit fromMemory() {
        return new PixelLimit(100_000_000);
    }
}
