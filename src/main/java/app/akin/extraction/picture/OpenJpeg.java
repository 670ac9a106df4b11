package app.akin.extraction.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The functions of OpenJPEG that Akin calls, for those JPEG 2000 that libvips reads at the wrong place. It lies beside
 * libvips wherever that reads JPEG 2000 by a library of its own.
 */
final class OpenJpeg {

    private static final List<String> NAMES = List.of(
            "libopenjp2.so.7", "libopenjp2.7.dylib", "/opt/homebrew/lib/libopenjp2.7.dylib", "libopenjp2-7.dll");

    private static final int CODES = 0;
    private static final int BOXES = 2;
    /** More than the structure of any version takes. */
    private static final int PARAMETERS_BYTES = 16 << 10;

    private final SymbolLookup symbols;
    private final MethodHandle createCodec;
    private final MethodHandle destroyCodec;
    private final MethodHandle defaults;
    private final MethodHandle setUp;
    private final MethodHandle readHeader;
    private final MethodHandle decode;
    private final MethodHandle destroyImage;

    private OpenJpeg(SymbolLookup symbols) {
        this.symbols = symbols;
        createCodec = handle("opj_create_decompress", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        destroyCodec = handle("opj_destroy_codec", FunctionDescriptor.ofVoid(ADDRESS));
        defaults = handle("opj_set_default_decoder_parameters", FunctionDescriptor.ofVoid(ADDRESS));
        setUp = handle("opj_setup_decoder", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        readHeader = handle("opj_read_header", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        decode = handle("opj_decode", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        destroyImage = handle("opj_image_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /** The library of this machine; nothing when there is none, or one without a function that is needed. */
    static Optional<OpenJpeg> find() {
        for (String name : NAMES) {
            try {
                return Optional.of(new OpenJpeg(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException | NoSuchElementException e) {
                // As if it were not there.
                continue;
            }
        }
        return Optional.empty();
    }

    /** @throws UnreadableException TOO_MANY_PIXELS, DAMAGED, UNSUPPORTED_COLOURS */
    DecodedPicture decode(MemorySegment content, boolean inBoxes, PixelLimit limit) throws UnreadableException {
        try (Arena arena = Arena.ofConfined()) {
            OpenJpegStream stream = new OpenJpegStream(symbols, content, arena);
            MemorySegment codec = (MemorySegment) createCodec.invokeExact(inBoxes ? BOXES : CODES);
            MemorySegment made = arena.allocate(ADDRESS);
            try {
                MemorySegment parameters = arena.allocate(PARAMETERS_BYTES);
                defaults.invokeExact(parameters);
                check((int) setUp.invokeExact(codec, parameters));
                check((int) readHeader.invokeExact(stream.address(), codec, made));
                OpenJpegImage image = new OpenJpegImage(made.get(ADDRESS, 0));
                PixelSize size = limit.checked(image.width(), image.height());
                check((int) decode.invokeExact(codec, stream.address(), made.get(ADDRESS, 0)));
                return image.decoded(size);
            } finally {
                destroyImage.invokeExact(made.get(ADDRESS, 0));
                destroyCodec.invokeExact(codec);
                stream.destroy();
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    private static void check(int done) throws UnreadableException {
        if (done == 0) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED));
        }
    }

    private MethodHandle handle(String function, FunctionDescriptor descriptor) {
        return handle(symbols, function, descriptor);
    }

    static MethodHandle handle(SymbolLookup symbols, String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(function), descriptor);
    }
}
