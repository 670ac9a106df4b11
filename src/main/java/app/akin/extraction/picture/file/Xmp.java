package app.akin.extraction.picture.file;

import app.akin.model.PictureFormat;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a picture is to be turned, where programs wrote it as XMP and not as EXIF. */
final class Xmp {

    private static final Pattern ORIENTATION =
            Pattern.compile("tiff:Orientation(?:\\s*=\\s*[\"']|\\s*>\\s*)([1-8])\\b");
    private static final String IN_JPEG = "http://ns.adobe.com/xap/1.0/\0";
    private static final int LONGEST = 1 << 20;

    private Xmp() {}

    static Optional<Orientation> orientation(MemorySegment content, PictureFormat format) {
        Optional<byte[]> packet = switch (format) {
            case JPEG -> inJpeg(content);
            case PNG -> inPng(content);
            case WEBP -> inWebp(content);
            case TIFF -> TiffFile.xmp(content);
            default -> Optional.empty();
        };
        return packet.flatMap(Xmp::orientation);
    }

    static Optional<Orientation> orientation(byte[] packet) {
        Matcher found = ORIENTATION.matcher(new String(packet, StandardCharsets.UTF_8));
        return found.find() ? Optional.of(Orientation.of(Integer.parseInt(found.group(1)))) : Optional.empty();
    }

    private static Optional<byte[]> inJpeg(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        for (long at = 2; bytes.byteAt(at) == 0xFF && bytes.byteAt(at + 1) != 0xDA; at += 2 + bytes.shortAt(at + 2)) {
            boolean isXmp = bytes.byteAt(at + 1) == 0xE1
                    && bytes.text(at + 4, IN_JPEG.length()).equals(IN_JPEG);
            if (isXmp) {
                return Optional.of(bytes.copy(at + 4 + IN_JPEG.length(), bytes.shortAt(at + 2)));
            } else if (bytes.shortAt(at + 2) < 2) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> inPng(MemorySegment content) {
        var texts = PngText.of(content);
        return Optional.ofNullable(texts.get("XML:com.adobe.xmp"))
                .or(() -> Optional.ofNullable(texts.get("Raw profile type xmp")).flatMap(PngText::profile));
    }

    private static Optional<byte[]> inWebp(MemorySegment content) {
        Bytes bytes = Bytes.littleEndian(content);
        for (long at = 12; at + 8 <= bytes.size(); at += 8 + (bytes.unsignedAt(at + 4) + 1) / 2 * 2) {
            if (bytes.text(at, 4).equals("XMP ")) {
                return Optional.of(bytes.copy(at + 8, Math.min(LONGEST, bytes.unsignedAt(at + 4))));
            }
        }
        return Optional.empty();
    }
}
