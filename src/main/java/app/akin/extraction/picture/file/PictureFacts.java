package app.akin.extraction.picture.file;

import app.akin.model.PictureFormat;
import app.akin.model.Shot;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a camera wrote beside the pixels: which way up (orientation), when, and which camera it is.
 *
 * @param orientation how it is stored; upright where nothing, or nothing that makes sense, is said
 * @param taken when, by the camera's clock
 * @param camera as {@link Shot#camera} has it
 */
public record PictureFacts(Orientation orientation, Optional<LocalDateTime> taken, Optional<String> camera) {

    static final PictureFacts NONE = new PictureFacts(Orientation.UPRIGHT, Optional.empty(), Optional.empty());

    /** Whose EXIF says how to turn it upright; the others carry that themselves and their decoders follow it. */
    private static final Set<PictureFormat> TURNED = EnumSet.of(
            PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.TIFF, PictureFormat.WEBP, PictureFormat.RAW);

    private static final String CANON_FACTS = "CMT1";
    private static final int BEGINNING = 1 << 20;
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int EXIF_TIME_LENGTH = 19;

    /** Damaged facts are no facts: never fails. */
    public static PictureFacts of(MemorySegment content, PictureFormat format) {
        try {
            Metadata metadata = metadata(content, format);
            Orientation orientation = TURNED.contains(format)
                    ? orientation(metadata)
                            .or(() -> Xmp.orientation(content, format))
                            .orElse(Orientation.UPRIGHT)
                    : Orientation.UPRIGHT;
            return new PictureFacts(orientation, taken(metadata), ShotFacts.camera(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // Expected of damaged files, and of no consequence to the pixels.
            return NONE;
        }
    }

    static Metadata metadata(MemorySegment content, PictureFormat format) throws ImageProcessingException, IOException {
        InputStream stream = new SegmentInputStream(content);
        return switch (format) {
            case JPEG -> JpegMetadataReader.readMetadata(stream, List.of(new ExifReader()));
            case PNG -> pngMetadata(content);
            case WEBP -> WebpMetadataReader.readMetadata(stream);
            case TIFF -> TiffMetadataReader.readMetadata(stream);
            case RAW -> rawMetadata(content);
            case HEIC, AVIF -> HeifMetadataReader.readMetadata(stream);
            case GIF, BMP, PNM, JPEG_XL, JPEG_2000, PHOTOSHOP, SVG -> new Metadata();
        };
    }

    /** Only these chunks: others are compressed, and unpack to any size. */
    private static Metadata pngMetadata(MemorySegment content) throws ImageProcessingException, IOException {
        Metadata metadata = new Metadata();
        StreamReader chunks = new StreamReader(new SegmentInputStream(content));
        try {
            for (PngChunk chunk : new PngChunkReader().extract(chunks, Set.of(PngChunkType.eXIf))) {
                new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
            }
        } catch (IOException e) {
            // Cut off: there may be a profile before.
        }
        Map<String, byte[]> texts = PngText.of(content);
        Stream.of("Raw profile type exif", "Raw profile type APP1")
                .flatMap(name -> Optional.ofNullable(texts.get(name)).flatMap(PngText::profile).stream())
                .filter(ExifReader::startsWithJpegExifPreamble)
                .forEach(profile -> new ExifReader()
                        .extract(new ByteArrayReader(profile), metadata, ExifReader.JPEG_SEGMENT_PREAMBLE.length()));
        return metadata;
    }

    /** Most are a kind of TIFF; Canon's newest has one inside, and of Fujifilm's the picture inside says it. */
    private static Metadata rawMetadata(MemorySegment content) throws ImageProcessingException, IOException {
        Bytes bytes = Bytes.bigEndian(content);
        if (bytes.text(4, 4).equals("ftyp")) {
            String beginning = bytes.text(0, (int) Math.min(bytes.size(), BEGINNING));
            int at = beginning.indexOf(CANON_FACTS);
            return TiffMetadataReader.readMetadata(
                    new SegmentInputStream(content.asSlice(at < 0 ? 0 : at + CANON_FACTS.length())));
        } else if (bytes.text(0, 4).equals("FUJI")) {
            Optional<MemorySegment> preview = RawFile.preview(content);
            return preview.isEmpty() ? new Metadata() : metadata(preview.get(), PictureFormat.JPEG);
        }
        return TiffMetadataReader.readMetadata(new SegmentInputStream(content));
    }

    private static Optional<Orientation> orientation(Metadata metadata) {
        Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer exif = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        if (exif != null) {
            return Optional.of(Orientation.of(exif));
        }
        byte[] xmp = first == null ? null : first.getByteArray(ExifIFD0Directory.TAG_APPLICATION_NOTES);
        return Optional.ofNullable(xmp).flatMap(Xmp::orientation);
    }

    private static Optional<LocalDateTime> taken(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .flatMap(facts -> Stream.of(
                        facts.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL),
                        facts.getString(ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED)))
                .flatMap(text -> time(text).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> time(String text) {
        if (text == null || text.length() < EXIF_TIME_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text.substring(0, EXIF_TIME_LENGTH), EXIF_TIME));
        } catch (DateTimeException e) {
            // A clock that was never set writes zeros or blanks.
            return Optional.empty();
        }
    }
}
