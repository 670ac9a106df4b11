package app.akin.extraction.picture;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decodes pictures on this machine: libvips where it is installed, and ImageIO for what is left. Safe from several
 * threads.
 */
public final class PictureDecoders {

    private final Supplier<Tools> finding;
    private Optional<Tools> found = Optional.empty();

    private PictureDecoders(Supplier<Tools> finding) {
        this.finding = finding;
    }

    PictureDecoders(List<PictureDecoder> decoders, JpegWriter jpegWriter) {
        this(() -> new Tools(decoders, jpegWriter));
    }

    /**
     * What the machine has, looked for at the first use, which takes about 0.3 seconds. Never fails: without libvips some
     * formats are unsupported and others slower.
     */
    public static PictureDecoders ofThisMachine() {
        return new PictureDecoders(() -> Vips.find().map(Tools::of).orElseGet(Tools::javaOnly));
    }

    /** ImageIO alone, as on a machine without libvips. */
    public static PictureDecoders javaOnly() {
        return new PictureDecoders(Tools::javaOnly);
    }

    /** What decodes what, in a line of words. */
    public String describe() {
        return tools().decoders.stream().map(PictureDecoders::describe).collect(Collectors.joining("; "));
    }

    private static String describe(PictureDecoder decoder) {
        return decoder.describe() + " ("
                + Stream.of(PictureFormat.values())
                        .filter(decoder::reads)
                        .map(PictureFormat::words)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** What a camera's sensor saw is read by the JPEG inside. */
    boolean reads(PictureFormat format) {
        return format == PictureFormat.RAW || tools().decoders.stream().anyMatch(decoder -> decoder.reads(format));
    }

    JpegWriter jpegWriter() {
        return tools().jpegWriter;
    }

    /** Asks one decoder after the other; what each of them finds wrong, the first one's word counts. */
    DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException {
        Optional<UnreadableException> trouble = Optional.empty();
        for (PictureDecoder decoder : tools().decoders) {
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
        throw trouble.orElseGet(() -> new UnreadableException(FailureReason.of(Cause.UNSUPPORTED)));
    }

    private synchronized Tools tools() {
        if (found.isEmpty()) {
            found = Optional.of(finding.get());
        }
        return found.get();
    }

    private record Tools(List<PictureDecoder> decoders, JpegWriter jpegWriter) {

        static Tools of(Vips vips) {
            return new Tools(
                    List.of(new VipsDecoder(vips), new ImageIoDecoder(), new SvgDecoder()), new VipsJpegWriter(vips));
        }

        static Tools javaOnly() {
            return new Tools(List.of(new ImageIoDecoder(), new SvgDecoder()), new ImageIoJpegWriter());
        }
    }
}
