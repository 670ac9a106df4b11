package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and words in the bytes of a file, whatever they are aligned to; all that lies past its end is zero. */
record Bytes(MemorySegment content, ByteOrder order) {

    static Bytes bigEndian(MemorySegment content) {
        return new Bytes(content, ByteOrder.BIG_ENDIAN);
    }

    static Bytes littleEndian(MemorySegment content) {
        return new Bytes(content, ByteOrder.LITTLE_ENDIAN);
    }

    long size() {
        return content.byteSize();
    }

    int byteAt(long at) {
        return at < 0 || at >= size() ? 0 : content.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    int shortAt(long at) {
        return order == ByteOrder.BIG_ENDIAN ? byteAt(at) << 8 | byteAt(at + 1) : byteAt(at + 1) << 8 | byteAt(at);
    }

    int intAt(long at) {
        return order == ByteOrder.BIG_ENDIAN
                ? shortAt(at) << 16 | shortAt(at + 2)
                : shortAt(at + 2) << 16 | shortAt(at);
    }

    long unsignedAt(long at) {
        return Integer.toUnsignedLong(intAt(at));
    }

    String text(long at, int length) {
        if (at < 0 || at + length > size()) {
            return "";
        }
        return new String(content.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    }

    byte[] copy(long at, long length) {
        long from = Math.clamp(at, 0, size());
        return content.asSlice(from, Math.clamp(length, 0, size() - from)).toArray(ValueLayout.JAVA_BYTE);
    }
}
