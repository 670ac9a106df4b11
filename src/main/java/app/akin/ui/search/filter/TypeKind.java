package app.akin.ui.search.filter;

import app.akin.model.PictureFormat;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people mean by a type of files: many formats each. */
enum TypeKind {
    PHOTOS("filter.kind.photos"),
    DRAWINGS("filter.kind.drawings"),
    PDF("type.pdf"),
    OFFICE("filter.kind.office"),
    TEXT("filter.kind.text"),
    BOOKS("filter.kind.books"),
    MAIL("filter.kind.mail"),
    OTHER("filter.kind.other");

    /** What cameras and programs for photographs write; other formats are mostly drawn, or taken of a screen. */
    private static final Set<PictureFormat> PHOTOGRAPHS = EnumSet.of(
            PictureFormat.JPEG,
            PictureFormat.HEIC,
            PictureFormat.RAW,
            PictureFormat.TIFF,
            PictureFormat.WEBP,
            PictureFormat.AVIF,
            PictureFormat.JPEG_XL,
            PictureFormat.JPEG_2000);

    private final String key;

    TypeKind(String key) {
        this.key = key;
    }

    /** Of what it is called. */
    String key() {
        return key;
    }

    static TypeKind of(String mediaType) {
        Optional<PictureFormat> picture = PictureFormat.ofMediaType(mediaType);
        if (picture.isPresent()) {
            return PHOTOGRAPHS.contains(picture.get()) ? PHOTOS : DRAWINGS;
        }
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "message/rfc822", "application/vnd.ms-outlook" -> MAIL;
            case "application/epub+zip" -> BOOKS;
            case "application/xhtml+xml" -> TEXT;
            default -> ofFamily(mediaType);
        };
    }

    private static TypeKind ofFamily(String mediaType) {
        boolean office = Stream.of(
                        "word", "excel", "powerpoint", "presentation", "spreadsheet", "opendocument", "rtf", "hwp")
                .anyMatch(mediaType::contains);
        if (office) {
            return OFFICE;
        } else if (mediaType.startsWith("image/")) {
            return DRAWINGS;
        }
        return mediaType.startsWith("text/") ? TEXT : OTHER;
    }
}
