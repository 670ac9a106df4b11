package app.akin.extraction.picture.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Tells a drawing in SVG by its first element, packed or not. */
public final class Svg {

    private static final int LOOK_BYTES = 16 << 10;
    private static final int LONGEST = 16 << 20;
    private static final Pattern FIRST_ELEMENT = Pattern.compile(
            "\\A(?:\\x{EF}\\x{BB}\\x{BF})?\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+|<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*+)?>\\s*+)*+<(?:\\w+:)?svg[\\s/>:]",
            Pattern.DOTALL);

    private Svg() {}

    public static boolean isOne(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        byte[] beginning = bytes.copy(0, LOOK_BYTES);
        boolean packed = bytes.shortAt(0) == 0x1F8B;
        return FIRST_ELEMENT
                .matcher(letters(packed ? unpacked(beginning, LOOK_BYTES) : beginning))
                .find();
    }

    /** Its XML; what unpacks to more than 16 MB is cut. */
    public static SvgText text(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        byte[] all = bytes.copy(0, content.byteSize());
        byte[] xml = bytes.shortAt(0) == 0x1F8B ? unpacked(all, LONGEST) : all;
        return new SvgText(letters(xml), isWide(xml) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** One for each byte, but for Unicode of two bytes a letter. */
    private static String letters(byte[] xml) {
        return new String(xml, isWide(xml) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static boolean isWide(byte[] xml) {
        int mark = xml.length < 2 ? 0 : (xml[0] & 0xFF) << 8 | xml[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** As far as it goes: the beginning of a file ends somewhere. */
    private static byte[] unpacked(byte[] packed, int most) {
        byte[] xml = new byte[most];
        int length = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int count = in.read(xml, 0, most); count > 0; count = in.read(xml, length, most - length)) {
                length += count;
            }
        } catch (IOException e) {
            return Arrays.copyOf(xml, length);
        }
        return Arrays.copyOf(xml, length);
    }
}
