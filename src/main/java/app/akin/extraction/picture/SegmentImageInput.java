package app.akin.extraction.picture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/** Gives bytes in memory to ImageIO, without the copy on disk that it makes of streams. */
final class SegmentImageInput extends ImageInputStreamImpl {

    private final MemorySegment content;

    SegmentImageInput(MemorySegment content) {
        this.content = content;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < content.byteSize() ? content.get(ValueLayout.JAVA_BYTE, streamPos++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, content.byteSize() - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        MemorySegment.copy(content, ValueLayout.JAVA_BYTE, streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return content.byteSize();
    }
}
