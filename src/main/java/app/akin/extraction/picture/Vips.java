package app.akin.extraction.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * The functions of libvips that Akin calls, through the foreign-function interface. Nothing else of libvips is used,
 * and
 * loaders that its authors do not trust with hostile files stay blocked, but for JPEG XL and JPEG 2000.
 */
final class Vips {

    /** Names of the library, most particular first. All have the interface of libvips 8, which only ever grows. */
    private static final List<String> NAMES =
            List.of("libvips.so.42", "libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib", "libvips-42.dll");

    private static final int OLDEST_MAJOR = 8;
    /** The first version that can block loaders. */
    private static final int OLDEST_MINOR = 13;

    private static final MemorySegment END = MemorySegment.NULL;

    private final SymbolLookup symbols;
    private final String version;

    private final MethodHandle errorCopy;
    private final MethodHandle errorClear;
    private final MethodHandle free;
    final MethodHandle unref;
    final MethodHandle width;
    final MethodHandle height;
    final MethodHandle bands;
    final MethodHandle hasAlpha;
    final MethodHandle interpretation;
    final MethodHandle format;
    final MethodHandle typeOf;
    final MethodHandle blob;
    final MethodHandle extractBand;
    final MethodHandle colourspace;
    final MethodHandle cast;
    final MethodHandle copyMemory;
    final MethodHandle writeToMemory;
    final MethodHandle fromMemory;
    final MethodHandle saveJpeg;
    private final MethodHandle typeFind;

    private Vips(SymbolLookup symbols) {
        this.symbols = symbols;
        version = versionPart(0) + "." + versionPart(1) + "." + versionPart(2);
        errorCopy = handle("vips_error_buffer_copy", FunctionDescriptor.of(ADDRESS));
        errorClear = handle("vips_error_clear", FunctionDescriptor.ofVoid());
        free = handle("g_free", FunctionDescriptor.ofVoid(ADDRESS));
        unref = handle("g_object_unref", FunctionDescriptor.ofVoid(ADDRESS));
        width = handle("vips_image_get_width", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        height = handle("vips_image_get_height", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        bands = handle("vips_image_get_bands", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        hasAlpha = handle("vips_image_hasalpha", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        interpretation = handle("vips_image_get_interpretation", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        format = handle("vips_image_get_format", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        typeOf = handle("vips_image_get_typeof", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
        blob = handle("vips_image_get_blob", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        extractBand = variadic(
                "vips_extract_band",
                3,
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        colourspace =
                variadic("vips_colourspace", 3, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        cast = variadic(
                "vips_cast",
                3,
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        copyMemory = handle("vips_image_copy_memory", FunctionDescriptor.of(ADDRESS, ADDRESS));
        writeToMemory = handle("vips_image_write_to_memory", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        fromMemory = handle(
                "vips_image_new_from_memory",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        saveJpeg = variadic(
                "vips_jpegsave_buffer",
                3,
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        typeFind = handle("vips_type_find", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
        start();
    }

    /** The library of this machine, started; nothing when there is none, or one that is too old. */
    static Optional<Vips> find() {
        for (String name : NAMES) {
            try {
                SymbolLookup symbols = SymbolLookup.libraryLookup(name, Arena.global());
                if (isNewEnough(symbols)) {
                    return Optional.of(new Vips(symbols));
                }
            } catch (IllegalArgumentException | VipsException e) {
                // No library of this name, or one without a function that is needed: as if it were not there.
                continue;
            }
        }
        return Optional.empty();
    }

    String version() {
        return version;
    }

    /** Whether it was built with an operation of this name, such as {@code jxlload_buffer}. */
    boolean has(String operation) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment base = arena.allocateFrom("VipsOperation");
            return (long) typeFind.invokeExact(base, arena.allocateFrom(operation)) != 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** A loader from memory: bytes, their number, the image to make, then access and how much damage to bear. */
    MethodHandle loader(String function) {
        return variadic(
                function,
                4,
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    }

    /** The loader of JPEG, which also takes by how much to shrink: 1, 2, 4 or 8. */
    MethodHandle shrinkingLoader(String function) {
        return variadic(
                function,
                4,
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT,
                        ADDRESS));
    }

    /** What libvips said was wrong; forgotten after. One buffer serves all threads, so the words may be another's. */
    String takeError() {
        try {
            MemorySegment words = (MemorySegment) errorCopy.invokeExact();
            errorClear.invokeExact();
            String text = words.reinterpret(Long.MAX_VALUE).getString(0).strip();
            free.invokeExact(words);
            return text;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Copies memory that libvips allocated to the heap, and frees it. */
    byte[] take(MemorySegment allocated, long bytes) {
        try {
            byte[] copy = allocated.reinterpret(bytes).toArray(ValueLayout.JAVA_BYTE);
            return copy;
        } finally {
            release(allocated);
        }
    }

    private void release(MemorySegment allocated) {
        try {
            free.invokeExact(allocated);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** A downcall declares Throwable but throws nothing of its own: only errors of the machine come this way. */
    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("a call of libvips failed", e);
    }

    private void start() {
        try (Arena arena = Arena.ofConfined()) {
            // Warnings about damaged files go to standard error unless this is set before the start.
            int _ = (int) handle("g_setenv", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("0"), 0);
            int failed = (int) handle("vips_init", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                    .invokeExact(arena.allocateFrom("akin"));
            if (failed != 0) {
                throw new VipsException(takeError());
            }
            FunctionDescriptor takesInt = FunctionDescriptor.ofVoid(JAVA_INT);
            handle("vips_cache_set_max", takesInt).invokeExact(0);
            handle("vips_concurrency_set", takesInt).invokeExact(1);
            handle("vips_block_untrusted_set", takesInt).invokeExact(1);
            MethodHandle block = handle("vips_operation_block_set", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
            block.invokeExact(arena.allocateFrom("VipsForeignLoadJxl"), 0);
            block.invokeExact(arena.allocateFrom("VipsForeignLoadJp2k"), 0);
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static boolean isNewEnough(SymbolLookup symbols) {
        int major = versionPart(symbols, 0);
        return major > OLDEST_MAJOR || major == OLDEST_MAJOR && versionPart(symbols, 1) >= OLDEST_MINOR;
    }

    private int versionPart(int part) {
        return versionPart(symbols, part);
    }

    private static int versionPart(SymbolLookup symbols, int part) {
        try {
            return (int) handle(symbols, "vips_version", FunctionDescriptor.of(JAVA_INT, JAVA_INT))
                    .invokeExact(part);
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private MethodHandle handle(String function, FunctionDescriptor descriptor) {
        return handle(symbols, function, descriptor);
    }

    private static MethodHandle handle(SymbolLookup symbols, String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(address(symbols, function), descriptor);
    }

    private MethodHandle variadic(String function, int firstVariadic, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(address(symbols, function), descriptor, Linker.Option.firstVariadicArg(firstVariadic));
    }

    private static MemorySegment address(SymbolLookup symbols, String function) {
        return symbols.find(function).orElseThrow(() -> new VipsException("libvips has no " + function));
    }

    static MemorySegment end() {
        return END;
    }
}
