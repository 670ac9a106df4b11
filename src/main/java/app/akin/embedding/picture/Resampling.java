package app.akin.embedding.picture;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.util.Arrays;

/**
 * Pillow's antialiased bicubic resize, bit for bit: first along the rows, then along the columns, rounded to 8 bits
 * between.
 */
final class Resampling {

    private static final int HALF = 1 << (Coefficients.PRECISION - 1);

    private Resampling() {}

    /**
     * Adds every source row, once squeezed, to the output rows that it belongs to: at any time it is held only once.
     */
    static RgbPicture of(RgbPicture picture, Coefficients columns, Coefficients rows) {
        int height = rows.count();
        int[][] sums = new int[height][3 * columns.count()];
        for (int[] sum : sums) {
            Arrays.fill(sum, HALF);
        }
        int[] squeezed = new int[3 * columns.count()];
        RowSqueeze squeeze = new RowSqueeze(picture, columns);
        int begin = 0;
        for (int y = rows.first(0); y < rows.end(height - 1); y++) {
            squeeze.row(y, squeezed);
            while (rows.end(begin) <= y) {
                begin++;
            }
            for (int out = begin; out < height && rows.first(out) <= y; out++) {
                add(sums[out], squeezed, rows.weights(out)[y - rows.first(out)]);
            }
        }
        return new RgbPicture(new PixelSize(columns.count(), height), rounded(sums));
    }

    private static void add(int[] sums, int[] row, int weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * weight;
        }
    }

    private static byte[] rounded(int[][] sums) {
        byte[] rgb = new byte[sums.length * sums[0].length];
        int at = 0;
        for (int[] row : sums) {
            for (int sum : row) {
                rgb[at++] = (byte) clip(sum);
            }
        }
        return rgb;
    }

    /** The filter overshoots at edges; what leaves 8 bits is cut off. */
    static int clip(int sum) {
        return Math.clamp(sum >> Coefficients.PRECISION, 0, 255);
    }
}
