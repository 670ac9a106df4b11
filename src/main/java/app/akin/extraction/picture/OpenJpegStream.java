package app.akin.extraction.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The bytes of a picture as OpenJPEG asks for them. For one thread; the arena must outlive it. */
final class OpenJpegStream {

    private static final long BUFFER_BYTES = 1 << 16;
    private static final long END = -1;

    private final SymbolLookup symbols;
    private final MemorySegment content;
    private final MemorySegment stream;
    private long position;

    OpenJpegStream(SymbolLookup symbols, MemorySegment content, Arena arena) throws Throwable {
        this.symbols = symbols;
        this.content = content;
        stream = (MemorySegment) handle("opj_stream_create", FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_INT))
                .invokeExact(BUFFER_BYTES, 1);
        set("read", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS), arena);
        set("skip", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS), arena);
        set("seek", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS), arena);
        handle("opj_stream_set_user_data_length", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG))
                .invokeExact(stream, content.byteSize());
    }

    MemorySegment address() {
        return stream;
    }

    void destroy() throws Throwable {
        handle("opj_stream_destroy", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(stream);
    }

    private void set(String what, FunctionDescriptor shape, Arena arena) throws Throwable {
        MethodType type = shape.toMethodType();
        MethodHandle answer = MethodHandles.lookup()
                .findVirtual(OpenJpegStream.class, what, type)
                .bindTo(this);
        MemorySegment called = Linker.nativeLinker().upcallStub(answer, shape, arena);
        handle("opj_stream_set_" + what + "_function", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS))
                .invokeExact(stream, called);
    }

    private long read(MemorySegment buffer, long most, MemorySegment unused) {
        long count = Math.min(most, content.byteSize() - position);
        if (count <= 0) {
            return END;
        }
        MemorySegment.copy(content, position, buffer.reinterpret(count), 0, count);
        position += count;
        return count;
    }

    private long skip(long count, MemorySegment unused) {
        if (count < 0 || position >= content.byteSize()) {
            return END;
        }
        long skipped = Math.min(count, content.byteSize() - position);
        position += skipped;
        return skipped;
    }

    private int seek(long to, MemorySegment unused) {
        boolean inside = to >= 0 && to <= content.byteSize();
        position = inside ? to : position;
        return inside ? 1 : 0;
    }

    private MethodHandle handle(String function, FunctionDescriptor descriptor) {
        return OpenJpeg.handle(symbols, function, descriptor);
    }
}
