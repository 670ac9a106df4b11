package app.akin.extraction.picture.file;

import static app.akin.extraction.picture.file.JpegExtent.byteAt;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the headers of a JPEG say about its code, and how many blocks of a scan can be read by it. ITU-T T.81. */
final class JpegCoding {

    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int START_OF_SCAN = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int BLOCK = 8;

    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];
    private Optional<Frame> frame = Optional.empty();
    private List<Part> scan = List.of();
    private int restartInterval;

    /** A colour component and how many blocks of it lie in a unit of the frame. */
    private record Component(int id, int across, int down) {}

    private record Frame(boolean progressive, int width, int height, List<Component> components) {}

    /** A component in a scan, with its code tables. */
    private record Part(Component component, int dcTable, int acTable) {}

    /** Takes what a segment says; what is cut off or contradicts itself leaves nothing to read by. */
    void read(int marker, MemorySegment segment) {
        try {
            switch (marker) {
                case BASELINE, EXTENDED, PROGRESSIVE -> readFrame(marker == PROGRESSIVE, segment);
                case HUFFMAN_TABLES -> readTables(segment);
                case RESTART_INTERVAL -> restartInterval = byteAt(segment, 0) << 8 | byteAt(segment, 1);
                case START_OF_SCAN -> readScan(segment);
                default -> {}
            }
        } catch (IndexOutOfBoundsException e) {
            frame = Optional.empty();
        }
    }

    /** The part of the scan's blocks that {@code code} holds; 0 where the code is of a kind that is not followed. */
    double extentOf(MemorySegment code) {
        if (frame.isEmpty() || scan.isEmpty()) {
            return 0;
        }
        long units = units(frame.get());
        return units == 0 ? 0 : (double) unitsIn(code, units) / units;
    }

    private long unitsIn(MemorySegment code, long units) {
        JpegBits bits = new JpegBits(code);
        long done = 0;
        try {
            while (done < units) {
                if (restartInterval > 0 && done > 0 && done % restartInterval == 0) {
                    bits.skipRestart();
                }
                for (Part part : scan) {
                    int blocks = scan.size() == 1 ? 1 : part.component.across * part.component.down;
                    for (int block = 0; block < blocks; block++) {
                        skipBlock(bits, part);
                    }
                }
                done++;
            }
        } catch (JpegBits.EndOfCode e) {
            return done;
        }
        return done;
    }

    private void skipBlock(JpegBits bits, Part part) throws JpegBits.EndOfCode {
        bits.skip(table(dc, part.dcTable).next(bits));
        if (frame.orElseThrow().progressive) {
            return;
        }
        HuffmanTable codes = table(ac, part.acTable);
        for (int at = 1; at < BLOCK * BLOCK; at++) {
            int code = codes.next(bits);
            int size = code & 0xF;
            int zeros = code >> 4;
            if (size == 0 && zeros < 0xF) {
                return;
            }
            at += zeros;
            bits.skip(size);
        }
    }

    private static HuffmanTable table(HuffmanTable[] tables, int index) throws JpegBits.EndOfCode {
        if (tables[index] == null) {
            throw new JpegBits.EndOfCode();
        }
        return tables[index];
    }

    /** Several components come in units of the coarsest sampling, one alone in blocks of its own. */
    private long units(Frame of) {
        int across = of.components.stream().mapToInt(Component::across).max().orElse(1);
        int down = of.components.stream().mapToInt(Component::down).max().orElse(1);
        if (scan.size() > 1) {
            return (long) divideUp(of.width, BLOCK * across) * divideUp(of.height, BLOCK * down);
        }
        Component only = scan.getFirst().component;
        int width = divideUp(of.width * only.across, across);
        int height = divideUp(of.height * only.down, down);
        return (long) divideUp(width, BLOCK) * divideUp(height, BLOCK);
    }

    private static int divideUp(int number, int by) {
        return (number + by - 1) / by;
    }

    private void readFrame(boolean progressive, MemorySegment segment) {
        List<Component> components = new ArrayList<>();
        int count = byteAt(segment, 5);
        for (int i = 0; i < count; i++) {
            int sampling = byteAt(segment, 7 + 3 * i);
            components.add(
                    new Component(byteAt(segment, 6 + 3 * i), Math.max(1, sampling >> 4), Math.max(1, sampling & 0xF)));
        }
        int height = byteAt(segment, 1) << 8 | byteAt(segment, 2);
        int width = byteAt(segment, 3) << 8 | byteAt(segment, 4);
        frame = Optional.of(new Frame(progressive, width, height, List.copyOf(components)));
    }

    private void readTables(MemorySegment segment) {
        long at = 0;
        while (at + HuffmanTable.LENGTHS < segment.byteSize()) {
            int which = byteAt(segment, at);
            HuffmanTable table = HuffmanTable.read(segment.asSlice(at + 1));
            (which >> 4 == 0 ? dc : ac)[which & 3] = table;
            at += 1 + table.bytes();
        }
    }

    private void readScan(MemorySegment segment) {
        List<Part> parts = new ArrayList<>();
        int count = byteAt(segment, 0);
        for (int i = 0; i < count; i++) {
            int id = byteAt(segment, 1 + 2 * i);
            int tables = byteAt(segment, 2 + 2 * i);
            frame.stream()
                    .flatMap(f -> f.components.stream())
                    .filter(component -> component.id == id)
                    .findFirst()
                    .ifPresent(component -> parts.add(new Part(component, tables >> 4 & 3, tables & 3)));
        }
        scan = List.copyOf(parts);
    }
}
