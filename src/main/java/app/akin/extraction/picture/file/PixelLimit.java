package app.akin.extraction.picture.file;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The largest picture that is decoded; larger ones are refused by their header.
 *
 * @param pixels the most that are accepted
 */
public record PixelLimit(long pixels) {

    /** In Java: three bytes a pixel, twice while it is turned, for two pictures at a time, in half of the heap. */
    private static final int HEAP_BYTES_A_PIXEL = 3 * 2 * 2 * 2;
    /** Outside: four bytes a pixel, twice while colours are converted, for two at a time, in half of the memory. */
    private static final int NATIVE_BYTES_A_PIXEL = 4 * 2 * 2 * 2;
    /** Three bytes a pixel must fit a Java array. */
    private static final long ADDRESSABLE = (Integer.MAX_VALUE - 8L) / 3;

    /** Derived from the heap and the memory of this machine. */
    public static PixelLimit fromMemory() {
        return of(Runtime.getRuntime().maxMemory(), physicalMemory());
    }

    static PixelLimit of(long heapBytes, long physicalBytes) {
        long byMemory = Math.min(heapBytes / HEAP_BYTES_A_PIXEL, physicalBytes / NATIVE_BYTES_A_PIXEL);
        return new PixelLimit(Math.min(byMemory, ADDRESSABLE));
    }

    /**
     * The size, if it is one that is decoded.
     *
     * @throws UnreadableException TOO_MANY_PIXELS; DAMAGED when a side is not positive
     */
    public PixelSize checked(long width, long height) throws UnreadableException {
        if (width < 1 || height < 1) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED));
        }
        // Sides of up to 2^32 - 1 are written in some headers; their product overflows a long.
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > pixels) {
            throw new UnreadableException(
                    FailureReason.of(Cause.TOO_MANY_PIXELS, width, height, Math.max(1, pixels / 1_000_000)));
        }
        return new PixelSize((int) width, (int) height);
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
