package app.akin.extraction.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What OpenJPEG made of a picture: a plane for each channel, some of them perhaps with fewer pixels than the picture. */
final class OpenJpegImage {

    private static final long IMAGE_BYTES = 48;
    private static final long PLANE_BYTES = 64;
    private static final int LUMINANCE = 3;
    private static final int PLANES_AT_MOST = 64;

    private final MemorySegment image;

    OpenJpegImage(MemorySegment image) {
        this.image = image.reinterpret(IMAGE_BYTES);
    }

    long width() {
        return unsigned(image, 8) - unsigned(image, 0);
    }

    long height() {
        return unsigned(image, 12) - unsigned(image, 4);
    }

    /** @param size as the image says it is */
    DecodedPicture decoded(PixelSize size) throws UnreadableException {
        List<Plane> planes = planes();
        int colours = planes.size() < 3 ? 1 : 3;
        int meaning = image.get(JAVA_INT, 20);
        boolean known = meaning <= LUMINANCE && planes.stream().allMatch(Plane::isKnown) && !planes.isEmpty();
        if (!known) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED_COLOURS));
        }
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int channel = 0; channel < 3; channel++) {
            planes.get(colours == 1 ? 0 : channel).copy(image, size, rgb, channel, 3);
        }
        if (meaning == LUMINANCE && colours == 3) {
            fromLuminance(rgb);
        }
        Optional<byte[]> alpha = Optional.empty();
        if (planes.size() > colours) {
            byte[] opaque = new byte[size.width() * size.height()];
            planes.get(colours).copy(image, size, opaque, 0, 1);
            alpha = Optional.of(opaque);
        }
        return new DecodedPicture(size, new RgbPicture(size, rgb), alpha, colours == 3 ? profile() : Optional.empty());
    }

    /** Brightness and two differences of colour, as JPEG has them, become red, green and blue. */
    private static void fromLuminance(byte[] pixels) {
        for (int at = 0; at < pixels.length; at += 3) {
            int bright = pixels[at] & 0xFF;
            int blue = (pixels[at + 1] & 0xFF) - 128;
            int red = (pixels[at + 2] & 0xFF) - 128;
            pixels[at] = rounded(bright + 1.402 * red);
            pixels[at + 1] = rounded(bright - 0.344136 * blue - 0.714136 * red);
            pixels[at + 2] = rounded(bright + 1.772 * blue);
        }
    }

    private static byte rounded(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }

    private Optional<byte[]> profile() {
        MemorySegment profile = image.get(ADDRESS, 32);
        long length = unsigned(image, 40);
        return length == 0 || profile.equals(MemorySegment.NULL)
                ? Optional.empty()
                : Optional.of(profile.reinterpret(length).toArray(ValueLayout.JAVA_BYTE));
    }

    private List<Plane> planes() {
        int count = (int) Math.min(PLANES_AT_MOST, unsigned(image, 16));
        MemorySegment all = image.get(ADDRESS, 24).reinterpret(count * PLANE_BYTES);
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planes.add(new Plane(all.asSlice(i * PLANE_BYTES, PLANE_BYTES)));
        }
        return planes;
    }

    private static long unsigned(MemorySegment structure, long at) {
        return Integer.toUnsignedLong(structure.get(JAVA_INT, at));
    }

    /** A channel: the place of its pixels, how far they are apart on the grid of the picture, and their bits. */
    private record Plane(MemorySegment facts) {

        boolean isKnown() {
            int bits = facts.get(JAVA_INT, 24);
            boolean isPlane = facts.get(JAVA_INT, 8) > 0 && facts.get(JAVA_INT, 12) > 0;
            return isPlane && bits > 0 && bits <= 16 && !facts.get(ADDRESS, 48).equals(MemorySegment.NULL);
        }

        /** Into each {@code step}th byte from {@code first}. */
        void copy(MemorySegment image, PixelSize size, byte[] to, int first, int step) {
            int width = facts.get(JAVA_INT, 8);
            int height = facts.get(JAVA_INT, 12);
            int bits = facts.get(JAVA_INT, 24);
            int lift = facts.get(JAVA_INT, 32) == 0 ? 0 : 1 << bits - 1;
            MemorySegment pixels = facts.get(ADDRESS, 48).reinterpret(4L * width * height);
            int at = first;
            for (int y = 0; y < size.height(); y++) {
                long row = (long) width * place(unsigned(image, 4) + y, 4, 20, height);
                for (int x = 0; x < size.width(); x++) {
                    int value = pixels.getAtIndex(JAVA_INT, row + place(unsigned(image, 0) + x, 0, 16, width)) + lift;
                    to[at] = eightBits(Math.clamp(value, 0, (1 << bits) - 1), bits);
                    at += step;
                }
            }
        }

        /** Of the pixel of this channel that a place on the grid has. */
        private int place(long onGrid, long distanceAt, long startAt, int count) {
            return Math.clamp(onGrid / unsigned(facts, distanceAt) - unsigned(facts, startAt), 0, count - 1);
        }

        private static byte eightBits(int value, int bits) {
            return (byte) (bits >= 8 ? value >> bits - 8 : value * 255 / ((1 << bits) - 1));
        }
    }
}
