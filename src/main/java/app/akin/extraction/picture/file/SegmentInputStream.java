package app.akin.extraction.picture.file;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads bytes in memory, on the heap or outside, from the start. For one thread. */
public final class SegmentInputStream extends InputStream {

    private final MemorySegment content;
    private long position;

    public SegmentInputStream(MemorySegment content) {
        this.content = content;
    }

    @Override
    public int read() {
        return position < content.byteSize() ? content.get(ValueLayout.JAVA_BYTE, position++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = (int) Math.min(length, content.byteSize() - position);
        if (count <= 0) {
            return -1;
        }
        MemorySegment.copy(content, ValueLayout.JAVA_BYTE, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, content.byteSize() - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, content.byteSize() - position);
    }
}
