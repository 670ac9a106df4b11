package app.akin.extraction.picture;

import app.akin.model.RgbPicture;
import java.util.Optional;

/** The rows of a GIF whose every eighth row comes first: where it is cut off, what is missing is like the row above it. */
final class PassesOfRows {

    /** Where each pass begins, and how far its rows are apart. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private PassesOfRows() {}

    /** @param part how much of it is there, 0 to 1 */
    static DecodedPicture filled(DecodedPicture picture, double part) {
        int height = picture.pixels().height();
        boolean[] there = there(height, (int) (part * height));
        byte[] rgb = filled(picture.pixels().rgb(), there);
        Optional<byte[]> alpha = picture.alpha().map(opaque -> filled(opaque, there));
        return new DecodedPicture(
                picture.whole(), new RgbPicture(picture.pixels().size(), rgb), alpha, picture.profile());
    }

    private static boolean[] there(int height, int rows) {
        boolean[] there = new boolean[height];
        int left = rows;
        for (int[] pass : PASSES) {
            for (int y = pass[0]; y < height && left > 0; y += pass[1]) {
                there[y] = true;
                left--;
            }
        }
        return there;
    }

    private static byte[] filled(byte[] pixels, boolean[] there) {
        byte[] filled = pixels.clone();
        int row = pixels.length / there.length;
        for (int y = 1; y < there.length; y++) {
            if (!there[y]) {
                System.arraycopy(filled, (y - 1) * row, filled, y * row, row);
            }
        }
        return filled;
    }
}
