package app.akin.extraction.picture.file;

import app.akin.model.RgbPicture;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The boxes of a JPEG 2000 file. A picture with a palette ends libvips: it is given the indices alone, and the colours
 * are looked up here.
 *
 * @param codes what libvips is given
 * @param palette its colours, where it has them
 */
public record Jp2File(MemorySegment codes, Optional<Palette> palette) {

    private static final int COLOURS_AT_MOST = 1024;
    private static final int START_OF_CODES = 0xFF4F;
    /** Of the picture on its grid, in the codes. */
    private static final int ORIGIN_AT = 16;

    /** Colours of 8 bits a channel, as a table of {@code channels} bytes each. */
    public record Palette(byte[] colours, int channels) {

        /** @param indices a picture whose channels all say which colour it is */
        public RgbPicture of(RgbPicture indices) {
            byte[] rgb = new byte[indices.rgb().length];
            for (int at = 0; at < rgb.length; at += 3) {
                int from = Math.min(indices.rgb()[at] & 0xFF, colours.length / channels - 1) * channels;
                for (int channel = 0; channel < 3; channel++) {
                    rgb[at + channel] = colours[from + (channels < 3 ? 0 : channel)];
                }
            }
            return new RgbPicture(indices.size(), rgb);
        }
    }

    public static Jp2File of(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        Map<String, Long> boxes = new HashMap<>();
        find(bytes, 0, content.byteSize(), boxes);
        Optional<Palette> palette = Optional.ofNullable(boxes.get("pclr")).flatMap(at -> palette(bytes, at));
        boolean separable = palette.isPresent() && boxes.containsKey("jp2c");
        return separable
                ? new Jp2File(content.asSlice(boxes.get("jp2c")), palette)
                : new Jp2File(content, Optional.empty());
    }

    private static void find(Bytes bytes, long from, long end, Map<String, Long> boxes) {
        long at = from;
        while (at + 8 <= end) {
            long length = bytes.unsignedAt(at);
            long header = length == 1 ? 16 : 8;
            length = length == 1 ? bytes.unsignedAt(at + 12) : length == 0 ? end - at : length;
            String type = bytes.text(at + 4, 4);
            boxes.putIfAbsent(type, at + header);
            if (type.equals("jp2h")) {
                find(bytes, at + header, Math.min(end, at + length), boxes);
            }
            if (length < header) {
                return;
            }
            at += length;
        }
    }

    private static Optional<Palette> palette(Bytes bytes, long at) {
        int colours = bytes.shortAt(at);
        int channels = bytes.byteAt(at + 2);
        boolean plain = colours > 0 && colours <= COLOURS_AT_MOST && channels > 0;
        for (int channel = 0; channel < channels; channel++) {
            plain &= bytes.byteAt(at + 3 + channel) == 7;
        }
        byte[] table = plain ? bytes.copy(at + 3 + channels, (long) colours * channels) : new byte[0];
        return plain && table.length == colours * channels
                ? Optional.of(new Palette(table, channels))
                : Optional.empty();
    }

    /** Whether its codes stand alone, without boxes around them. */
    public static boolean isBare(MemorySegment content) {
        return Bytes.bigEndian(content).shortAt(0) == START_OF_CODES;
    }

    /**
     * Whether libvips would read past its pixels: colours in a table of another kind, or a picture that does not begin at
     * the corner of its grid.
     */
    public static boolean isRisky(MemorySegment content) {
        Bytes bytes = Bytes.bigEndian(content);
        Map<String, Long> boxes = new HashMap<>();
        find(bytes, 0, content.byteSize(), boxes);
        long codes = isBare(content) ? 0 : boxes.getOrDefault("jp2c", bytes.size());
        boolean isOff = bytes.intAt(codes + ORIGIN_AT) != 0 || bytes.intAt(codes + ORIGIN_AT + 4) != 0;
        return isOff || boxes.containsKey("pclr") && of(content).palette().isEmpty();
    }
}
