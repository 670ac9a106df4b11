package app.akin.embedding.picture;

import app.akin.model.RgbPicture;

/**
 * Resizes one row of a picture at a time. Channels are taken apart first, so that the inner loops become vector code.
 */
final class RowSqueeze {

    private static final int HALF = 1 << (Coefficients.PRECISION - 1);

    private final RgbPicture picture;
    private final Coefficients columns;
    private final int from;
    private final int[] red;
    private final int[] green;
    private final int[] blue;

    RowSqueeze(RgbPicture picture, Coefficients columns) {
        this.picture = picture;
        this.columns = columns;
        from = columns.first(0);
        int used = columns.end(columns.count() - 1) - from;
        red = new int[used];
        green = new int[used];
        blue = new int[used];
    }

    /** Writes row {@code y}, resized, as red, green, blue of each pixel, 0 to 255. */
    void row(int y, int[] squeezed) {
        takeApart(y);
        for (int x = 0; x < columns.count(); x++) {
            int[] weights = columns.weights(x);
            int first = columns.first(x) - from;
            squeezed[3 * x] = Resampling.clip(sum(red, first, weights));
            squeezed[3 * x + 1] = Resampling.clip(sum(green, first, weights));
            squeezed[3 * x + 2] = Resampling.clip(sum(blue, first, weights));
        }
    }

    private void takeApart(int y) {
        byte[] rgb = picture.rgb();
        int at = 3 * (y * picture.width() + from);
        for (int i = 0; i < red.length; i++, at += 3) {
            red[i] = rgb[at] & 0xff;
            green[i] = rgb[at + 1] & 0xff;
            blue[i] = rgb[at + 2] & 0xff;
        }
    }

    private static int sum(int[] channel, int first, int[] weights) {
        int sum = HALF;
        for (int i = 0; i < weights.length; i++) {
            sum += channel[first + i] * weights[i];
        }
        return sum;
    }
}
