package app.akin.extraction.picture;

import app.akin.extraction.picture.file.BmpFile;
import app.akin.extraction.picture.file.Extent;
import app.akin.extraction.picture.file.GifFile;
import app.akin.extraction.picture.file.JpegExtent;
import app.akin.extraction.picture.file.Orientation;
import app.akin.extraction.picture.file.PictureFacts;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.extraction.picture.file.PngFile;
import app.akin.extraction.picture.file.RawFile;
import app.akin.extraction.picture.file.TiffFile;
import app.akin.extraction.picture.file.WebpFile;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** From the bytes of a picture to its pixels, upright, and to a JPEG of any size for people. */
public final class PictureReader {

    /** Twice the 224 pixels that CLIP sees: scaled down to no less, its crop stays the same to the eye of the model. */
    private static final int SHORT_SIDE = 448;

    private static final double ENOUGH = 0.5;
    private static final int WHITE = 255;

    private final PictureDecoders decoders;
    private final PixelLimit limit;

    public PictureReader(PictureDecoders decoders, PixelLimit limit) {
        this.decoders = decoders;
        this.limit = limit;
    }

    public boolean reads(PictureFormat format) {
        return decoders.reads(format);
    }

    public Extraction.Picture read(MemorySegment content, PictureFormat format) throws UnreadableException {
        PictureFacts facts = PictureFacts.of(content, format);
        DecodedPicture upright = decode(content, format, facts.orientation(), SHORT_SIDE);
        RgbPicture seen = seen(upright, Thumbnail.LONGEST_SIDE);
        return new Extraction.Picture(
                format.mediaType(),
                upright.whole(),
                facts.taken(),
                facts.camera(),
                upright.pixels(),
                new Thumbnail(seen.size(), decoders.jpegWriter().write(seen)),
                seen.colours());
    }

    public RgbPicture pixels(MemorySegment content, PictureFormat format) throws UnreadableException {
        PictureFacts facts = PictureFacts.of(content, format);
        return decode(content, format, facts.orientation(), SHORT_SIDE).pixels();
    }

    /** The pixels as people see them: on white, in the colours of its profile, the longer side at most {@code longestSide}. */
    public RgbPicture seen(MemorySegment content, PictureFormat format, int longestSide) throws UnreadableException {
        PictureFacts facts = PictureFacts.of(content, format);
        return seen(decode(content, format, facts.orientation(), longestSide), longestSide);
    }

    private DecodedPicture decode(MemorySegment content, PictureFormat format, Orientation orientation, int shortSide)
            throws UnreadableException {
        if (format == PictureFormat.RAW) {
            return decodeRaw(content, orientation, shortSide);
        }
        Extent extent = checked(extent(content, format));
        try {
            DecodedPicture decoded = decoders.decode(extent.usable(), format, limit, shortSide);
            boolean isCoarse = format == PictureFormat.GIF && extent.part() < 1 && GifFile.isInPasses(content);
            return upright(isCoarse ? PassesOfRows.filled(decoded, extent.part()) : decoded, orientation);
        } catch (UnreadableException e) {
            if (format != PictureFormat.PNG || e.reason().cause() != Cause.DAMAGED || extent.part() < 1) {
                throw e;
            }
            MemorySegment mended = checked(PngFile.mended(content, limit)).usable();
            return upright(decoders.decode(mended, format, limit, shortSide), orientation);
        }
    }

    /** Of a file that is cut off the largest picture may be missing, and a smaller one there. */
    private DecodedPicture decodeRaw(MemorySegment content, Orientation orientation, int shortSide)
            throws UnreadableException {
        UnreadableException trouble = new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
        boolean isFirst = true;
        for (MemorySegment preview : RawFile.previews(content)) {
            try {
                return decode(preview, PictureFormat.JPEG, orientation, shortSide);
            } catch (UnreadableException e) {
                trouble = isFirst ? e : trouble;
                isFirst = false;
            }
        }
        throw trouble;
    }

    private Extent extent(MemorySegment content, PictureFormat format) throws UnreadableException {
        return switch (format) {
            case JPEG -> {
                JpegExtent extent = JpegExtent.of(content);
                yield new Extent(extent.part(), content.asSlice(0, extent.usable()));
            }
            case PNG -> PngFile.isWhole(content) ? Extent.whole(content) : PngFile.mended(content, limit);
            case GIF -> GifFile.extent(content);
            case WEBP -> WebpFile.extent(content);
            case BMP -> BmpFile.extent(content, limit);
            case TIFF -> TiffFile.extent(content);
            case PNM, HEIC, AVIF, JPEG_XL, JPEG_2000, RAW, PHOTOSHOP, SVG -> Extent.whole(content);
        };
    }

    private static Extent checked(Extent extent) throws UnreadableException {
        if (extent.part() < ENOUGH) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED_PICTURE));
        }
        return extent;
    }

    private static DecodedPicture upright(DecodedPicture raw, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return raw;
        }
        PixelSize stored = raw.pixels().size();
        byte[] rgb = orientation.upright(raw.pixels().rgb(), stored, 3);
        Optional<byte[]> alpha = raw.alpha().map(opaque -> orientation.upright(opaque, stored, 1));
        return new DecodedPicture(
                orientation.upright(raw.whole()),
                new RgbPicture(orientation.upright(stored), rgb),
                alpha,
                raw.profile());
    }

    private static RgbPicture seen(DecodedPicture upright, int longestSide) {
        RgbPicture visible =
                upright.alpha().map(alpha -> onWhite(upright.pixels(), alpha)).orElse(upright.pixels());
        RgbPicture small = Shrinking.to(visible, Shrinking.fitted(visible.size(), longestSide));
        return upright.profile()
                .map(profile -> ColourProfile.toSrgb(small, profile))
                .orElse(small);
    }

    /** What lies under transparent places is often garbage: people see paper there. */
    private static RgbPicture onWhite(RgbPicture picture, byte[] alpha) {
        byte[] rgb = picture.rgb().clone();
        for (int pixel = 0; pixel < alpha.length; pixel++) {
            int opaque = alpha[pixel] & 0xFF;
            for (int at = 3 * pixel; opaque < WHITE && at < 3 * pixel + 3; at++) {
                rgb[at] = (byte) (((rgb[at] & 0xFF) * opaque + WHITE * (WHITE - opaque) + WHITE / 2) / WHITE);
            }
        }
        return new RgbPicture(picture.size(), rgb);
    }
}
