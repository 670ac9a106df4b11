package app.akin.extraction.picture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The directory of a TIFF: whether it holds what a sensor saw, and which of its strips are there when it was cut off. The
 * large kind of TIFF is left to the decoders.
 */
public final class TiffFile {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int COMPRESSION = 259;
    private static final int MEANING = 262;
    private static final int STRIPS = 273;
    private static final int ROWS_A_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PLANES = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_BYTES = 325;
    private static final int INSIDE = 330;
    private static final long LUMINANCE = 6;
    private static final List<Long> OF_JPEG = List.of(6L, 7L);
    private static final int XMP = 700;
    private static final int DNG_VERSION = 50706;

    private static final List<Long> OF_A_SENSOR = List.of(32803L, 34892L);
    /** Of Sony, Nikon and Samsung. */
    private static final List<Long> SECRET_COMPRESSIONS = List.of(32767L, 34713L, 32770L);

    private static final int VALUES_AT_MOST = 1 << 20;

    private final Bytes bytes;
    private final Map<Integer, Long> places = new HashMap<>();

    private TiffFile(Bytes bytes, long directory) {
        this.bytes = bytes;
        int count = bytes.shortAt(directory);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 <= bytes.size()) {
                places.put(bytes.shortAt(entry), entry);
            }
        }
    }

    private static TiffFile first(MemorySegment content) {
        boolean little = Bytes.bigEndian(content).byteAt(0) == 'I';
        Bytes bytes = new Bytes(content, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return new TiffFile(bytes, bytes.unsignedAt(4));
    }

    /** @param content its first 64 kB will do: cameras write their directories at the beginning */
    public static boolean isRaw(MemorySegment content) {
        if (Bytes.bigEndian(content).text(8, 2).equals("CR")) {
            return true;
        }
        TiffFile file = first(content);
        if (file.places.containsKey(DNG_VERSION)) {
            return true;
        }
        List<TiffFile> all = new ArrayList<>(List.of(file));
        file.numbers(INSIDE).limit(8).forEach(inside -> all.add(new TiffFile(file.bytes, inside)));
        return all.stream()
                .anyMatch(each -> OF_A_SENSOR.contains(each.number(MEANING))
                        || SECRET_COMPRESSIONS.contains(each.number(COMPRESSION)));
    }

    /** Whether its pixels are brightness and two differences of colour, and not packed as JPEG packs them. */
    public static boolean isLuminanceUnpacked(MemorySegment content) {
        TiffFile file = first(content);
        return file.number(MEANING) == LUMINANCE && !OF_JPEG.contains(file.number(COMPRESSION));
    }

    /** The packet of XMP in it, at most its first million bytes. */
    static Optional<byte[]> xmp(MemorySegment content) {
        TiffFile file = first(content);
        return Optional.ofNullable(file.places.get(XMP))
                .map(entry -> file.bytes.copy(
                        file.bytes.unsignedAt(entry + 8), Math.min(VALUES_AT_MOST, file.bytes.unsignedAt(entry + 4))));
    }

    public static Extent extent(MemorySegment content) {
        TiffFile file = first(content);
        boolean large = file.bytes.shortAt(2) != 42;
        return large ? Extent.whole(content) : file.measure();
    }

    private Extent measure() {
        if (!places.containsKey(HEIGHT)) {
            return Extent.nothing(bytes.content());
        }
        boolean tiled = places.containsKey(TILES);
        long[] starts = numbers(tiled ? TILES : STRIPS).toArray();
        long[] lengths = numbers(tiled ? TILE_BYTES : STRIP_BYTES).toArray();
        int there = 0;
        while (there < Math.min(starts.length, lengths.length) && starts[there] + lengths[there] <= bytes.size()) {
            there++;
        }
        boolean unknown = starts.length == 0 || lengths.length < starts.length;
        return unknown || there == starts.length
                ? Extent.whole(bytes.content())
                : upTo(rows(starts, lengths, there, tiled));
    }

    /** How many rows are there from the top. */
    private long rows(long[] starts, long[] lengths, int there, boolean tiled) {
        if (number(PLANES) == 2) {
            return 0;
        } else if (tiled) {
            long across = (number(WIDTH) + number(TILE_WIDTH) - 1) / Math.max(1, number(TILE_WIDTH));
            return there / Math.max(1, across) * number(TILE_HEIGHT);
        }
        long height = number(HEIGHT);
        long each = Math.min(height, places.containsKey(ROWS_A_STRIP) ? number(ROWS_A_STRIP) : height);
        long rows = there * each;
        if (number(COMPRESSION) == 1) {
            double part = (double) (bytes.size() - starts[there]) / Math.max(1, lengths[there]);
            rows += (long) (Math.max(0, part) * Math.min(each, height - rows));
        }
        return rows;
    }

    /** The same file with so many rows; no decoder looks for what is below them. */
    private Extent upTo(long rows) {
        long height = number(HEIGHT);
        if (rows <= 0 || rows >= height) {
            return Extent.nothing(bytes.content());
        }
        byte[] shorter = bytes.content().toArray(ValueLayout.JAVA_BYTE);
        put(shorter, HEIGHT, rows);
        boolean one = !places.containsKey(ROWS_A_STRIP) || number(ROWS_A_STRIP) >= height;
        if (one && places.containsKey(STRIP_BYTES)) {
            put(shorter, STRIP_BYTES, numbers(STRIP_BYTES).findFirst().orElse(0) / height * rows);
        }
        return new Extent((double) rows / height, MemorySegment.ofArray(shorter));
    }

    private void put(byte[] file, int tag, long value) {
        long entry = places.get(tag);
        int width = bytes.shortAt(entry + 2) == 3 ? 2 : 4;
        for (int i = 0; i < width; i++) {
            int shift = bytes.order() == ByteOrder.LITTLE_ENDIAN ? 8 * i : 8 * (width - 1 - i);
            file[(int) entry + 8 + i] = (byte) (value >> shift);
        }
    }

    private long number(int tag) {
        return numbers(tag).findFirst().orElse(0);
    }

    /** The numbers of an entry, of 16 or of 32 bits; none where it is not there. */
    private LongStream numbers(int tag) {
        Long entry = places.get(tag);
        if (entry == null) {
            return LongStream.empty();
        }
        boolean isShort = bytes.shortAt(entry + 2) == 3;
        long count = Math.min(bytes.unsignedAt(entry + 4), VALUES_AT_MOST);
        int width = isShort ? 2 : 4;
        long start = count * width <= 4 ? entry + 8 : bytes.unsignedAt(entry + 8);
        return LongStream.range(0, count)
                .map(i -> isShort ? bytes.shortAt(start + 2 * i) : bytes.unsignedAt(start + 4 * i));
    }
}
