package app.akin.extraction.picture;

import app.akin.extraction.picture.file.Svg;
import app.akin.extraction.picture.file.TiffFile;
import app.akin.model.PictureFormat;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Tells pictures of the kinds that Akin knows by their first bytes, whatever their names say. */
public final class PictureSignature {

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final int FTYP_BRANDS_AT = 16;

    private PictureSignature() {}

    /** @param content a file from its beginning, at least its first 64 kB */
    public static Optional<PictureFormat> of(MemorySegment content) {
        Beginning head = new Beginning(content);
        if (head.has(0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(PictureFormat.JPEG);
        }
        if (head.has(0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PictureFormat.PNG);
        }
        if (head.has(0, "GIF87a") || head.has(0, "GIF89a")) {
            return Optional.of(PictureFormat.GIF);
        }
        if (head.has(0, "RIFF") && head.has(8, "WEBP")) {
            return Optional.of(PictureFormat.WEBP);
        }
        if (head.has(0, "II*\0") || head.has(0, "MM\0*") || head.has(0, "II+\0") || head.has(0, "MM\0+")) {
            return Optional.of(TiffFile.isRaw(content) ? PictureFormat.RAW : PictureFormat.TIFF);
        }
        return ofRarer(head);
    }

    private static Optional<PictureFormat> ofRarer(Beginning head) {
        if (isBmp(head)) {
            return Optional.of(PictureFormat.BMP);
        }
        if (isPnm(head)) {
            return Optional.of(PictureFormat.PNM);
        }
        if (head.has(0, "\u00FF\n") || head.has(0, "\0\0\0\fJXL \r\n\u0087\n")) {
            return Optional.of(PictureFormat.JPEG_XL);
        }
        if (isJpeg2000(head)) {
            return Optional.of(PictureFormat.JPEG_2000);
        }
        if (isOtherRaw(head)) {
            return Optional.of(PictureFormat.RAW);
        }
        if (head.has(0, "8BPS\0\u0001") || head.has(0, "8BPS\0\u0002")) {
            return Optional.of(PictureFormat.PHOTOSHOP);
        }
        if (head.has(4, "ftyp")) {
            return ofBrands(head);
        }
        return Svg.isOne(head.content()) ? Optional.of(PictureFormat.SVG) : Optional.empty();
    }

    /** Films and pages of layers begin in the same way, and are no pictures that are read. */
    private static boolean isJpeg2000(Beginning head) {
        return head.has(0, "\u00FFO\u00FFQ")
                || head.has(0, "\0\0\0\fjP  \r\n\u0087\n") && !head.has(16, "ftypmjp2") && !head.has(16, "ftypjpm ");
    }

    /** What Fujifilm, Olympus, Panasonic and Canon write; the others write a kind of TIFF. */
    private static boolean isOtherRaw(Beginning head) {
        return head.has(0, "FUJIFILMCCD-RAW ")
                || head.has(0, "IIRO")
                || head.has(0, "IIRS")
                || head.has(0, "MMOR")
                || head.has(0, "IIU\0")
                || head.has(4, "ftypcrx ");
    }

    /** The main brand decides; where it only says "some picture", the compatible brands do. */
    private static Optional<PictureFormat> ofBrands(Beginning head) {
        int end = Math.min(head.intAt(0), FTYP_BRANDS_AT + 4 * 32);
        boolean heic = HEIC_BRANDS.contains(head.text(8, 4));
        boolean avif = AVIF_BRANDS.contains(head.text(8, 4));
        if (heic) {
            for (int at = FTYP_BRANDS_AT; at + 4 <= end; at += 4) {
                avif |= AVIF_BRANDS.contains(head.text(at, 4));
            }
        }
        return avif ? Optional.of(PictureFormat.AVIF) : heic ? Optional.of(PictureFormat.HEIC) : Optional.empty();
    }

    /** Two letters alone would make a bitmap of many a text: the sizes of the headers must be ones that exist. */
    private static boolean isBmp(Beginning head) {
        if (!head.has(0, "BM")) {
            return false;
        }
        int header = Integer.reverseBytes(head.intAt(14));
        return Set.of(12, 16, 40, 52, 56, 64, 108, 124).contains(header);
    }

    private static boolean isPnm(Beginning head) {
        String start = head.text(0, 3);
        return start.length() == 3
                && start.charAt(0) == 'P'
                && start.charAt(1) >= '1'
                && start.charAt(1) <= '7'
                && Character.isWhitespace(start.charAt(2))
                && (start.charAt(1) == '7' ? head.text(3, 5).startsWith("WIDTH") : head.startsWithNumber(3));
    }

    /** The first bytes, read as Latin-1; what lies past the end is empty. */
    private record Beginning(MemorySegment content) {

        boolean has(int at, String bytes) {
            return text(at, bytes.length()).equals(bytes);
        }

        String text(int at, int length) {
            if (at + length > content.byteSize()) {
                return "";
            }
            byte[] bytes = content.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** Big-endian; 0 past the end. */
        int intAt(int at) {
            String bytes = text(at, 4);
            int value = 0;
            for (char b : bytes.toCharArray()) {
                value = value << 8 | b;
            }
            return value;
        }

        /** Whether a number follows blanks and comments, as in the header of a PNM. */
        boolean startsWithNumber(int from) {
            boolean comment = false;
            for (int at = from; at < Math.min(content.byteSize(), 4096); at++) {
                char c = (char) (content.get(ValueLayout.JAVA_BYTE, at) & 0xFF);
                if (comment) {
                    comment = c != '\n';
                } else if (c == '#') {
                    comment = true;
                } else if (!Character.isWhitespace(c)) {
                    return c >= '0' && c <= '9';
                }
            }
            return false;
        }
    }
}
