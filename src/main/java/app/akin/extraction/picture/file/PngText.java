package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What programs wrote beside the pixels of a PNG, by its keyword. Texts that unpack to more than a megabyte are left. */
final class PngText {

    private static final int LONGEST = 1 << 20;

    private PngText() {}

    static Map<String, byte[]> of(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        Map<String, byte[]> texts = new HashMap<>();
        long length = 0;
        for (long at = 8; at + 12 <= content.byteSize(); at += 12 + length) {
            length = bytes.unsignedAt(at);
            String type = bytes.text(at + 4, 4);
            boolean isText = type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt");
            if (isText && length <= LONGEST) {
                add(texts, type, bytes.copy(at + 8, length));
            }
        }
        return texts;
    }

    /** A profile in the form in which ImageMagick writes it: its length and its bytes, in letters. */
    static Optional<byte[]> profile(byte[] text) {
        String letters = new String(text, StandardCharsets.ISO_8859_1).strip();
        String[] lines = letters.split("\n", 3);
        if (lines.length < 3) {
            return Optional.empty();
        }
        String digits = lines[2].replaceAll("\\s", "");
        try {
            return Optional.of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            // Not in that form, or damaged: as if it were not there.
            return Optional.empty();
        }
    }

    private static void add(Map<String, byte[]> texts, String type, byte[] data) {
        int end = indexOfZero(data, 0);
        if (end < 0) {
            return;
        }
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        int start = end + 1;
        boolean packed = type.equals("zTXt");
        if (packed) {
            start++;
        } else if (type.equals("iTXt")) {
            packed = start < data.length && data[start] == 1;
            int language = indexOfZero(data, start + 2);
            start = language < 0 ? data.length : indexOfZero(data, language + 1) + 1;
        }
        byte[] text = Arrays.copyOfRange(data, Math.min(Math.max(0, start), data.length), data.length);
        texts.putIfAbsent(keyword, packed ? unpacked(text) : text);
    }

    private static int indexOfZero(byte[] data, int from) {
        for (int at = from; at < data.length; at++) {
            if (data[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] unpacked(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] text = new byte[LONGEST];
            int length = inflater.inflate(text);
            return Arrays.copyOf(text, length);
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
