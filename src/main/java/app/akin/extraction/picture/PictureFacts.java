package app.akin.extraction.picture;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a camera wrote beside the pixels.
 *
 * @param orientation how it is stored; upright where nothing, or nothing that makes sense, is said
 * @param taken when, by the camera's clock
 */
record PictureFacts(Orientation orientation, Optional<LocalDateTime> taken) {

    static final PictureFacts NONE = new PictureFacts(Orientation.UPRIGHT, Optional.empty());

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int EXIF_TIME_LENGTH = 19;

    /** Damaged facts are no facts: never fails. */
    static PictureFacts of(MemorySegment content, PictureFormat format) {
        try {
            Metadata metadata = metadata(new SegmentInputStream(content), format);
            return new PictureFacts(
                    format.isTurnedByExif() ? orientation(metadata) : Orientation.UPRIGHT, taken(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // Expected of damaged files, and of no consequence to the pixels.
            return NONE;
        }
    }

    private static Metadata metadata(InputStream content, PictureFormat format)
            throws ImageProcessingException, IOException {
        return switch (format) {
            case JPEG -> JpegMetadataReader.readMetadata(content, List.of(new ExifReader()));
            case PNG -> pngMetadata(content);
            case WEBP -> WebpMetadataReader.readMetadata(content);
            case TIFF -> TiffMetadataReader.readMetadata(content);
            case HEIC, AVIF -> HeifMetadataReader.readMetadata(content);
            case GIF, BMP, PNM, JPEG_XL, JPEG_2000 -> new Metadata();
        };
    }

    /** Only the one chunk: others are compressed, and unpack to any size. */
    private static Metadata pngMetadata(InputStream content) throws ImageProcessingException, IOException {
        Metadata metadata = new Metadata();
        for (PngChunk chunk : new PngChunkReader().extract(new StreamReader(content), Set.of(PngChunkType.eXIf))) {
            new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
        }
        return metadata;
    }

    private static Orientation orientation(Metadata metadata) {
        Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer exif = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return exif == null ? Orientation.UPRIGHT : Orientation.of(exif);
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
