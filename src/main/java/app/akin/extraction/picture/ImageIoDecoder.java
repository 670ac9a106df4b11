package app.akin.extraction.picture;

import app.akin.extraction.picture.file.PhotoshopFile;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** Decodes by ImageIO with the readers of TwelveMonkeys: always there, and always in full. */
final class ImageIoDecoder implements PictureDecoder {

    private static final Map<PictureFormat, String> NAMES = Map.of(
            PictureFormat.JPEG, "jpeg",
            PictureFormat.PNG, "png",
            PictureFormat.GIF, "gif",
            PictureFormat.BMP, "bmp",
            PictureFormat.TIFF, "tiff",
            PictureFormat.WEBP, "webp",
            PictureFormat.PNM, "pnm",
            PictureFormat.PHOTOSHOP, "psd");

    private final Map<PictureFormat, ImageReaderSpi> readers = new EnumMap<>(PictureFormat.class);

    ImageIoDecoder() {
        NAMES.forEach((format, name) -> reader(name).ifPresent(reader -> readers.put(format, reader)));
    }

    @Override
    public String describe() {
        return "Java " + Runtime.version().feature() + " ImageIO with TwelveMonkeys";
    }

    @Override
    public boolean reads(PictureFormat format) {
        return readers.containsKey(format);
    }

    @Override
    public DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException {
        if (format == PictureFormat.PHOTOSHOP && !PhotoshopFile.hasKnownColours(content)) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED_COLOURS));
        }
        try (SegmentImageInput input = new SegmentImageInput(content)) {
            ImageReader reader = readers.get(format).createReaderInstance();
            try {
                reader.setInput(input, false, false);
                return decode(reader, format, limit);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers answer damage with exceptions of every kind, out-of-bounds among them.
            throw new UnreadableException(FailureReason.of(cause(e)), e);
        }
    }

    private static DecodedPicture decode(ImageReader reader, PictureFormat format, PixelLimit limit)
            throws IOException, UnreadableException {
        PixelSize size = limit.checked(reader.getWidth(0), reader.getHeight(0));
        if (format != PictureFormat.GIF) {
            return BufferedPicture.raw(reader.read(0), size);
        }
        GifFrame frame = GifFrame.of(reader);
        PixelSize screen = limit.checked(frame.width(), frame.height());
        return BufferedPicture.raw(frame.read(reader), screen);
    }

    private static Cause cause(Exception e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean colours = words.contains("unsupported") && (words.contains("color") || words.contains("image type"));
        return colours ? Cause.UNSUPPORTED_COLOURS : Cause.DAMAGED;
    }

    /** The reader of TwelveMonkeys before Java's own: it knows more kinds of the same format. */
    private static Optional<ImageReaderSpi> reader(String name) {
        Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(name);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false)
                .map(ImageReader::getOriginatingProvider)
                .min(Comparator.comparing(spi -> !spi.getClass().getName().startsWith("com.twelvemonkeys")));
    }
}
