package app.akin.extraction.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A bitmap that is packed by run lengths, written by hand. */
final class SampleBitmaps {

    private static final int[] COLOURS = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};
    /** From the lowest row up. */
    private static final int[][] ROWS = {{0, 1, 0, 1, 0, 1, 0}, {2, 2, 2, 2, 2, 2, 2}, {3, 0, 1, 2, 3, 0, 1}};

    private SampleBitmaps() {}

    /** Seven by three: a run of two colours in turn, a run of one, and seven pixels one by one. */
    static byte[] rle4() {
        byte[] codes = {7, 0x01, 0, 0, 7, 0x22, 0, 0, 0, 7, 0x30, 0x12, 0x30, 0x10, 0, 0, 0, 1};
        ByteBuffer file = ByteBuffer.allocate(14 + 40 + 64 + codes.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(14 + 40 + 64);
        file.putInt(40).putInt(7).putInt(3).putShort((short) 1).putShort((short) 4);
        file.putInt(2).putInt(codes.length).putInt(0).putInt(0).putInt(16).putInt(0);
        for (int i = 0; i < 16; i++) {
            file.putInt(COLOURS[i % 4]);
        }
        file.put(codes);
        return file.array();
    }

    static byte[] rle4Pixels() {
        byte[] rgb = new byte[3 * 7 * 3];
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 7; x++) {
                int colour = COLOURS[ROWS[2 - y][x]];
                int at = 3 * (7 * y + x);
                rgb[at] = (byte) (colour >> 16);
                rgb[at + 1] = (byte) (colour >> 8);
                rgb[at + 2] = (byte) colour;
            }
        }
        return rgb;
    }
}
