package app.akin.embedding.picture;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.util.Arrays;

/**
 * Resizes the short side of a picture to a square's side and crops the middle, bit for bit as Pillow does: antialiased
 * bicubic, first along the rows, then along the columns, rounded to 8 bits between. Only what the crop needs is
 * computed, so that a picture of 3000 x 40 costs no more than any other. Stateless; safe from any thread.
 */
public final class CenterCrop {

    private static final int HALF = 1 << (Coefficients.PRECISION - 1);

    private final int side;

    /** @param side of the square, in pixels */
    public CenterCrop(int side) {
        this.side = side;
    }

    public RgbPicture of(RgbPicture picture) {
        int shorter = Math.min(picture.width(), picture.height());
        long width = scaled(picture.width(), shorter);
        long height = scaled(picture.height(), shorter);
        Coefficients columns = Coefficients.of(picture.width(), width, offset(width), side);
        Coefficients rows = Coefficients.of(picture.height(), height, offset(height), side);
        return new RgbPicture(new PixelSize(side, side), resample(picture, columns, rows));
    }

    private long scaled(int length, int shorter) {
        return length == shorter ? side : (long) side * length / shorter;
    }

    /** Half to even, as Python rounds: 225 pixels lose none at the left, 227 lose two. */
    private long offset(long length) {
        return (long) Math.rint((length - side) / 2.0);
    }

    /**
     * Adds every source row, once squeezed, to the output rows that it belongs to: at any time it is held only once.
     */
    private byte[] resample(RgbPicture picture, Coefficients columns, Coefficients rows) {
        int[][] sums = new int[side][3 * side];
        for (int[] sum : sums) {
            Arrays.fill(sum, HALF);
        }
        int[] squeezed = new int[3 * side];
        RowSqueeze squeeze = new RowSqueeze(picture, columns);
        int begin = 0;
        for (int y = rows.first(0); y < rows.end(side - 1); y++) {
            squeeze.row(y, squeezed);
            while (rows.end(begin) <= y) {
                begin++;
            }
            for (int out = begin; out < side && rows.first(out) <= y; out++) {
                add(sums[out], squeezed, rows.weights(out)[y - rows.first(out)]);
            }
        }
        return rounded(sums);
    }

    private static void add(int[] sums, int[] row, int weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * weight;
        }
    }

    private byte[] rounded(int[][] sums) {
        byte[] rgb = new byte[3 * side * side];
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
