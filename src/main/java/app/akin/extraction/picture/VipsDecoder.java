package app.akin.extraction.picture;

import app.akin.extraction.picture.file.Jp2File;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.extraction.picture.file.TiffFile;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Decodes by libvips: many formats, and JPEG at a fraction of its size in a fraction of the time. */
final class VipsDecoder implements PictureDecoder {

    private final Vips vips;
    private final MethodHandle jpegLoader;
    private final Map<PictureFormat, MethodHandle> loaders = new EnumMap<>(PictureFormat.class);
    private final Optional<OpenJpeg> openJpeg;

    VipsDecoder(Vips vips) {
        this.vips = vips;
        jpegLoader = vips.shrinkingLoader("vips_jpegload_buffer");
        add(PictureFormat.PNG, "pngload_buffer");
        add(PictureFormat.WEBP, "webpload_buffer");
        add(PictureFormat.TIFF, "tiffload_buffer");
        add(PictureFormat.HEIC, "heifload_buffer");
        add(PictureFormat.AVIF, "heifload_buffer");
        add(PictureFormat.JPEG_XL, "jxlload_buffer");
        add(PictureFormat.JPEG_2000, "jp2kload_buffer");
        openJpeg = reads(PictureFormat.JPEG_2000) ? OpenJpeg.find() : Optional.empty();
    }

    private void add(PictureFormat format, String operation) {
        if (vips.has(operation)) {
            loaders.put(format, vips.loader("vips_" + operation));
        }
    }

    @Override
    public String describe() {
        return "libvips " + vips.version();
    }

    @Override
    public boolean reads(PictureFormat format) {
        return format == PictureFormat.JPEG || loaders.containsKey(format);
    }

    @Override
    public DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException {
        try (Arena arena = Arena.ofConfined()) {
            // Warnings of earlier pictures pile up in the same place as errors.
            vips.takeError();
            MemorySegment bytes = content.isNative()
                    ? content
                    : arena.allocate(content.byteSize()).copyFrom(content);
            return switch (format) {
                case JPEG -> decodeJpeg(bytes, limit, shortSide);
                case JPEG_2000 -> decodeJpeg2000(bytes, limit);
                case TIFF -> decodeTiff(bytes, limit);
                default -> decodeOther(bytes, loaders.get(format), limit);
            };
        } catch (VipsException e) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
        }
    }

    private DecodedPicture decodeJpeg(MemorySegment bytes, PixelLimit limit, int shortSide) throws UnreadableException {
        PixelSize whole;
        try (VipsImage image = VipsImage.loadShrunk(vips, jpegLoader, bytes, 1)) {
            whole = limit.checked(image.width(), image.height());
        }
        try (VipsImage image = VipsImage.loadShrunk(vips, jpegLoader, bytes, shrink(whole, shortSide))) {
            return raw(image, whole);
        }
    }

    /**
     * The most that keeps the shorter side, and divides both sides: libvips rounds down, and the quarter of a pixel
     * that
     * 852 rows lack of 852.75 moves a model's crop by more than all that the shrinking itself changes.
     */
    private static int shrink(PixelSize whole, int shortSide) {
        int shrink = 8;
        while (shrink > 1
                && (Math.min(whole.width(), whole.height()) / shrink < shortSide
                        || whole.width() % shrink != 0
                        || whole.height() % shrink != 0)) {
            shrink /= 2;
        }
        return shrink;
    }

    /** Of some, libvips shows brightness as red. */
    private DecodedPicture decodeTiff(MemorySegment bytes, PixelLimit limit) throws UnreadableException {
        if (TiffFile.isLuminanceUnpacked(bytes)) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED_COLOURS));
        }
        return decodeOther(bytes, loaders.get(PictureFormat.TIFF), limit);
    }

    private DecodedPicture decodeJpeg2000(MemorySegment bytes, PixelLimit limit) throws UnreadableException {
        if (Jp2File.isRisky(bytes)) {
            return openJpeg.orElseThrow(() -> new UnreadableException(FailureReason.of(Cause.UNSUPPORTED)))
                    .decode(bytes, !Jp2File.isBare(bytes), limit);
        }
        Jp2File file = Jp2File.of(bytes);
        DecodedPicture decoded = decodeOther(file.codes(), loaders.get(PictureFormat.JPEG_2000), limit);
        return file.palette()
                .map(palette -> new DecodedPicture(
                        decoded.whole(), palette.of(decoded.pixels()), Optional.empty(), Optional.empty()))
                .orElse(decoded);
    }

    private DecodedPicture decodeOther(MemorySegment bytes, MethodHandle loader, PixelLimit limit)
            throws UnreadableException {
        try (VipsImage image = VipsImage.load(vips, loader, bytes, VipsImage.Bears.FLAWS)) {
            PixelSize whole = limit.checked(image.width(), image.height());
            if (!image.hasAlpha()) {
                return raw(image, whole);
            }
            try (VipsImage pixels = image.copyToMemory();
                    VipsImage colours = pixels.bands(0, image.bands() - 1);
                    VipsImage alpha = pixels.bands(image.bands() - 1, 1);
                    VipsImage alphaBytes = alpha.toBytesADot()) {
                DecodedPicture opaque = raw(colours, whole);
                return new DecodedPicture(whole, opaque.pixels(), Optional.of(alphaBytes.toBytes()), opaque.profile());
            }
        }
    }

    private static DecodedPicture raw(VipsImage image, PixelSize whole) {
        PixelSize size = new PixelSize(image.width(), image.height());
        Optional<byte[]> profile = image.interpretation() == VipsImage.CMYK ? Optional.empty() : image.profile();
        return new DecodedPicture(whole, new RgbPicture(size, rgb(image)), Optional.empty(), profile);
    }

    private static byte[] rgb(VipsImage image) {
        boolean plain = image.isBytes()
                && (image.interpretation() == VipsImage.SRGB || image.interpretation() == VipsImage.GREY);
        if (plain) {
            return threeChannels(image.toBytes(), image.bands());
        }
        if (image.interpretation() == VipsImage.CMYK && image.bands() == 4) {
            try (VipsImage inks = image.toBytesADot()) {
                return Cmyk.toRgb(inks.toBytes());
            }
        }
        try (VipsImage converted = image.toSrgb();
                VipsImage bytes = converted.toBytesADot()) {
            return threeChannels(bytes.toBytes(), bytes.bands());
        }
    }

    private static byte[] threeChannels(byte[] pixels, int bands) {
        return switch (bands) {
            case 3 -> pixels;
            case 1 -> greyToRgb(pixels);
            default -> throw new VipsException(bands + " bands are no colours");
        };
    }

    private static byte[] greyToRgb(byte[] grey) {
        byte[] rgb = new byte[3 * grey.length];
        for (int i = 0; i < grey.length; i++) {
            rgb[3 * i] = grey[i];
            rgb[3 * i + 1] = grey[i];
            rgb[3 * i + 2] = grey[i];
        }
        return rgb;
    }
}
