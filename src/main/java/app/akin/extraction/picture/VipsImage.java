package app.akin.extraction.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * An image of libvips. Every step gives a new one and leaves this as it was; nothing is computed before
 * {@link #copyToMemory} or {@link #toBytes}. For one thread; must be closed.
 */
final class VipsImage implements AutoCloseable {

    /** How libvips calls the meaning of the bands. */
    static final int GREY = 1;

    static final int CMYK = 15;
    static final int SRGB = 22;

    private static final int SEQUENTIAL = 1;
    private static final int UNSIGNED_BYTE = 0;
    private static final String PROFILE = "icc-profile-data";

    private final Vips vips;
    private final MemorySegment image;

    private VipsImage(Vips vips, MemorySegment image) {
        this.vips = vips;
        this.image = image;
    }

    /** How much damage a loader bears. */
    enum Bears {
        EVERYTHING,
        /** Fails where the file ends too early. */
        FLAWS
    }

    static VipsImage load(Vips vips, MethodHandle loader, MemorySegment content, Bears bears) {
        return make(vips, (arena, out) -> (int) loader.invokeExact(
                content,
                content.byteSize(),
                out,
                arena.allocateFrom("access"),
                SEQUENTIAL,
                arena.allocateFrom("fail_on"),
                bears.ordinal(),
                Vips.end()));
    }

    /** @param shrink 1, 2, 4 or 8 */
    static VipsImage loadShrunk(Vips vips, MethodHandle loader, MemorySegment content, int shrink) {
        return make(vips, (arena, out) -> (int) loader.invokeExact(
                content,
                content.byteSize(),
                out,
                arena.allocateFrom("access"),
                SEQUENTIAL,
                arena.allocateFrom("fail_on"),
                Bears.EVERYTHING.ordinal(),
                arena.allocateFrom("shrink"),
                shrink,
                Vips.end()));
    }

    /** Looks at {@code rgb}, outside the heap, without copying: it must outlive the image. */
    static VipsImage of(Vips vips, MemorySegment rgb, int width, int height) {
        try {
            return new VipsImage(vips, checked(vips, (MemorySegment)
                    vips.fromMemory.invokeExact(rgb, rgb.byteSize(), width, height, 3, UNSIGNED_BYTE)));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    int width() {
        return number(vips.width);
    }

    int height() {
        return number(vips.height);
    }

    int bands() {
        return number(vips.bands);
    }

    boolean hasAlpha() {
        return number(vips.hasAlpha) != 0;
    }

    int interpretation() {
        return number(vips.interpretation);
    }

    /** Whether each band of a pixel is a byte. */
    boolean isBytes() {
        return number(vips.format) == UNSIGNED_BYTE;
    }

    Optional<byte[]> profile() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(PROFILE);
            if ((long) vips.typeOf.invokeExact(image, name) == 0) {
                return Optional.empty();
            }
            MemorySegment data = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            check(vips, (int) vips.blob.invokeExact(image, name, data, length));
            MemorySegment profile = data.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0));
            return Optional.of(profile.toArray(ValueLayout.JAVA_BYTE));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    VipsImage bands(int first, int count) {
        return make(vips, (arena, out) ->
                (int) vips.extractBand.invokeExact(image, out, first, arena.allocateFrom("n"), count, Vips.end()));
    }

    VipsImage toSrgb() {
        return make(vips, (arena, out) -> (int) vips.colourspace.invokeExact(image, out, SRGB, Vips.end()));
    }

    /** To 8 bits: of 16 the upper ones are kept. */
    VipsImage toBytesADot() {
        return make(vips, (arena, out) ->
                (int) vips.cast.invokeExact(image, out, UNSIGNED_BYTE, arena.allocateFrom("shift"), 1, Vips.end()));
    }

    /** Computes the pixels once, for a source that can be read only from top to bottom. */
    VipsImage copyToMemory() {
        try {
            return new VipsImage(vips, checked(vips, (MemorySegment) vips.copyMemory.invokeExact(image)));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    /** The pixels, row by row, bands together. */
    byte[] toBytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(JAVA_LONG);
            MemorySegment pixels = checked(vips, (MemorySegment) vips.writeToMemory.invokeExact(image, size));
            return vips.take(pixels, size.get(JAVA_LONG, 0));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    /** @param quality 1 to 100; below 90 colours are stored at half the resolution */
    byte[] toJpeg(int quality) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            check(vips, (int) vips.saveJpeg.invokeExact(
                    image, data, length, arena.allocateFrom("Q"), quality, arena.allocateFrom("strip"), 1, Vips.end()));
            return vips.take(data.get(ADDRESS, 0), length.get(JAVA_LONG, 0));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    @Override
    public void close() {
        try {
            vips.unref.invokeExact(image);
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    private int number(MethodHandle getter) {
        try {
            return (int) getter.invokeExact(image);
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    private static VipsImage make(Vips vips, Step step) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            check(vips, step.run(arena, out));
            return new VipsImage(vips, out.get(ADDRESS, 0));
        } catch (VipsException e) {
            throw e;
        } catch (Throwable e) {
            throw Vips.unexpected(e);
        }
    }

    private static void check(Vips vips, int failed) {
        if (failed != 0) {
            throw new VipsException(vips.takeError());
        }
    }

    private static MemorySegment checked(Vips vips, MemorySegment made) {
        if (made.equals(MemorySegment.NULL)) {
            throw new VipsException(vips.takeError());
        }
        return made;
    }

    /** A call that writes where its result is to {@code out} and says 0. */
    private interface Step {
        int run(Arena arena, MemorySegment out) throws Throwable;
    }
}
