package app.akin.extraction;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decodes pictures on this machine: libvips where it is installed, and ImageIO for what is left. Safe from several
 * threads.
 */
public final class PictureDecoders {

    private final List<PictureDecoder> decoders;
    private final JpegWriter jpegWriter;

    PictureDecoders(List<PictureDecoder> decoders, JpegWriter jpegWriter) {
        this.decoders = decoders;
        this.jpegWriter = jpegWriter;
    }

    /**
     * Finds what the machine has, which takes about 0.3 seconds. Never fails: without libvips some formats are
     * unsupported
     * and others slower.
     */
    public static PictureDecoders ofThisMachine() {
        Optional<Vips> vips = Vips.find();
        if (vips.isEmpty()) {
            return javaOnly();
        }
        return new PictureDecoders(
                List.of(new VipsDecoder(vips.get()), new ImageIoDecoder()), new VipsJpegWriter(vips.get()));
    }

    /** ImageIO alone, as on a machine without libvips. */
    static PictureDecoders javaOnly() {
        return new PictureDecoders(List.of(new ImageIoDecoder()), new ImageIoJpegWriter());
    }

    /** What decodes what, in a line of words. */
    public String describe() {
        return decoders.stream().map(PictureDecoders::describe).collect(Collectors.joining("; "));
    }

    private static String describe(PictureDecoder decoder) {
        return decoder.describe() + " ("
                + Stream.of(PictureFormat.values())
                        .filter(decoder::reads)
                        .map(format -> format.name().replace('_', ' '))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    boolean reads(PictureFormat format) {
        return decoders.stream().anyMatch(decoder -> decoder.reads(format));
    }

    JpegWriter jpegWriter() {
        return jpegWriter;
    }

    /** Asks one decoder after the other; what each of them finds wrong, the first one's word counts. */
    RawPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException {
        Optional<UnreadableException> trouble = Optional.empty();
        for (PictureDecoder decoder : decoders) {
            if (decoder.reads(format)) {
                try {
                    return decoder.decode(content, format, limit, shortSide);
                } catch (UnreadableException e) {
                    if (e.reason().cause() == Cause.TOO_MANY_PIXELS) {
                        throw e;
                    }
                    trouble = Optional.of(trouble.orElse(e));
                }
            }
        }
        throw trouble.orElseGet(() -> new UnreadableException(FailureReason.of(Cause.UNSUPPORTED, format.mediaType())));
    }
}
