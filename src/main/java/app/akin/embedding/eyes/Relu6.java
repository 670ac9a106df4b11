package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Cuts every number of an array to 0 to 6, in place where that can be done.
 *
 * <p>DJL's {@code clip} makes a new array. Measured, the memory that costs is a third of the net's time on a CPU.
 */
final class Relu6 {

    private static final float MOST = 6;
    private static final int MOST_BITS = Float.floatToRawIntBits(MOST);
    private static final ValueLayout.OfInt NUMBER = ValueLayout.JAVA_INT_UNALIGNED;

    private Relu6() {}

    /** Consumes {@code x}: the answer is either {@code x} itself, changed, or takes its place. */
    static NDArray apply(NDArray x) {
        if (!x.getDevice().isGpu()) {
            MemorySegment memory = MemorySegment.ofBuffer(x.toByteBuffer(true));
            // An array that is not contiguous answers with a copy, each time another one.
            if (memory.address() == MemorySegment.ofBuffer(x.toByteBuffer(true)).address()) {
                cut(memory, Math.toIntExact(memory.byteSize() / Float.BYTES));
                return x;
            }
        }
        try (x) {
            return x.clip(0, MOST);
        }
    }

    /**
     * Looks at numbers as whole ones: those of floats from 0 on are in the floats' own order, and those of negative floats are
     * negative. Only this way does the compiler make vector instructions of it.
     */
    private static void cut(MemorySegment floats, int count) {
        for (int i = 0; i < count; i++) {
            int bits = floats.getAtIndex(NUMBER, i);
            floats.setAtIndex(NUMBER, i, Math.min(MOST_BITS, Math.max(0, bits)));
        }
    }
}
