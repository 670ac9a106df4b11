package app.akin.embedding.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One direct buffer that is used again for every batch of a predictor, and grows when a larger batch comes. */
public final class InputBuffer {

    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    /** Empty, with room for {@code bytes}; what was written before may be gone. */
    public ByteBuffer withRoomFor(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes);
        }
        return buffer.clear().limit(bytes).order(ByteOrder.nativeOrder());
    }
}
