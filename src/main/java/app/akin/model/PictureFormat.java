package app.akin.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of pictures that Akin knows: what people call them, their media type, and how their files' names end. */
public enum PictureFormat {
    JPEG("JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("PNG", "image/png", "png", "apng"),
    GIF("GIF", "image/gif", "gif"),
    BMP("BMP", "image/bmp", "bmp", "dib"),
    TIFF("TIFF", "image/tiff", "tif", "tiff"),
    WEBP("WEBP", "image/webp", "webp"),
    PNM("PNM", "image/x-portable-anymap", "pnm", "ppm", "pgm", "pbm", "pam"),
    HEIC("HEIC", "image/heic", "heic", "heif"),
    AVIF("AVIF", "image/avif", "avif"),
    JPEG_XL("JPEG XL", "image/jxl", "jxl"),
    JPEG_2000("JPEG 2000", "image/jp2", "jp2", "jpx", "jpf", "j2k", "j2c", "jpc"),
    /** What a camera's sensor saw, of any maker; the camera's own picture lies inside. */
    RAW("RAW", "image/x-raw", "cr2", "cr3", "nef", "arw", "dng", "raf", "orf", "rw2"),
    PHOTOSHOP("Photoshop", "image/vnd.adobe.photoshop", "psd", "psb"),
    SVG("SVG", "image/svg+xml", "svg", "svgz");

    private static final Set<String> ENDINGS =
            Arrays.stream(values()).flatMap(format -> format.endings.stream()).collect(Collectors.toUnmodifiableSet());

    private final String words;
    private final String mediaType;
    private final List<String> endings;

    PictureFormat(String words, String mediaType, String... endings) {
        this.words = words;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Its name, the same in every language. */
    public String words() {
        return words;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In small letters, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** The endings of all of them. */
    public static Set<String> allEndings() {
        return ENDINGS;
    }

    /** Whether a file's name ends like a picture's; what the file is, its bytes say. */
    public static boolean isEndingOf(String fileName) {
        return ENDINGS.contains(
                fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    public static Optional<PictureFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
