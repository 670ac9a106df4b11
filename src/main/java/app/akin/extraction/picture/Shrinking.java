package app.akin.extraction.picture;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.util.Arrays;

/**
 * Scales pictures down for the eye: whole blocks are averaged down to at least twice the size, then a Lanczos filter
 * does
 * the rest. (Models are fed by their own exact resizer, never by this.)
 */
final class Shrinking {

    private static final int LOBES = 3;
    private static final int CHANNELS = 3;

    private Shrinking() {}

    /** The size with its longer side at most {@code longestSide}; never larger than it was. */
    static PixelSize fitted(PixelSize size, int longestSide) {
        int longest = Math.max(size.width(), size.height());
        if (longest <= longestSide) {
            return size;
        }
        double scale = (double) longestSide / longest;
        return new PixelSize((int) Math.max(1, Math.round(size.width() * scale)), (int)
                Math.max(1, Math.round(size.height() * scale)));
    }

    static RgbPicture to(RgbPicture picture, PixelSize size) {
        if (picture.size().equals(size)) {
            return picture;
        }
        RgbPicture coarse = averaged(
                picture,
                Math.max(1, picture.width() / (2 * size.width())),
                Math.max(1, picture.height() / (2 * size.height())));
        return vertically(horizontally(coarse, size.width()), size.height());
    }

    private static RgbPicture averaged(RgbPicture picture, int across, int down) {
        if (across == 1 && down == 1) {
            return picture;
        }
        int width = (picture.width() + across - 1) / across;
        int height = (picture.height() + down - 1) / down;
        byte[] out = new byte[CHANNELS * width * height];
        long[] sums = new long[CHANNELS * width];
        for (int y = 0; y < height; y++) {
            int rows = Math.min(down, picture.height() - y * down);
            Arrays.fill(sums, 0);
            for (int row = 0; row < rows; row++) {
                addRow(picture, y * down + row, across, sums);
            }
            for (int x = 0; x < width; x++) {
                int count = rows * Math.min(across, picture.width() - x * across);
                for (int c = 0; c < CHANNELS; c++) {
                    out[CHANNELS * (y * width + x) + c] = (byte) ((sums[CHANNELS * x + c] + count / 2) / count);
                }
            }
        }
        return new RgbPicture(new PixelSize(width, height), out);
    }

    private static void addRow(RgbPicture picture, int row, int across, long[] sums) {
        byte[] rgb = picture.rgb();
        int from = CHANNELS * picture.width() * row;
        for (int x = 0, block = 0, inBlock = 0; x < picture.width(); x++) {
            sums[block] += rgb[from++] & 0xFF;
            sums[block + 1] += rgb[from++] & 0xFF;
            sums[block + 2] += rgb[from++] & 0xFF;
            if (++inBlock == across) {
                inBlock = 0;
                block += CHANNELS;
            }
        }
    }

    private static RgbPicture horizontally(RgbPicture picture, int width) {
        if (picture.width() == width) {
            return picture;
        }
        Weights weights = Weights.of(picture.width(), width);
        byte[] rgb = picture.rgb();
        byte[] out = new byte[CHANNELS * width * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            int row = CHANNELS * picture.width() * y;
            for (int x = 0; x < width; x++) {
                weights.apply(rgb, row + CHANNELS * weights.first[x], CHANNELS, x, out, CHANNELS * (y * width + x));
            }
        }
        return new RgbPicture(new PixelSize(width, picture.height()), out);
    }

    private static RgbPicture vertically(RgbPicture picture, int height) {
        if (picture.height() == height) {
            return picture;
        }
        Weights weights = Weights.of(picture.height(), height);
        int stride = CHANNELS * picture.width();
        byte[] out = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < picture.width(); x++) {
                int column = CHANNELS * x;
                weights.apply(picture.rgb(), stride * weights.first[y] + column, stride, y, out, stride * y + column);
            }
        }
        return new RgbPicture(new PixelSize(picture.width(), height), out);
    }

    /** For each place of the result, where its window begins and how much each place in it counts. */
    private record Weights(int[] first, float[][] parts) {

        static Weights of(int from, int to) {
            double ratio = (double) from / to;
            double support = LOBES * Math.max(1, ratio);
            int[] first = new int[to];
            float[][] parts = new float[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * ratio;
                first[i] = (int) Math.max(0, Math.floor(centre - support));
                int end = (int) Math.min(from, Math.ceil(centre + support));
                parts[i] = window(first[i], end, centre, Math.max(1, ratio));
            }
            return new Weights(first, parts);
        }

        private static float[] window(int first, int end, double centre, double ratio) {
            double[] raw = new double[end - first];
            double sum = 0;
            for (int k = 0; k < raw.length; k++) {
                raw[k] = lanczos((first + k + 0.5 - centre) / ratio);
                sum += raw[k];
            }
            float[] parts = new float[raw.length];
            for (int k = 0; k < raw.length; k++) {
                parts[k] = (float) (raw[k] / sum);
            }
            return parts;
        }

        private static double lanczos(double x) {
            if (x == 0) {
                return 1;
            }
            if (Math.abs(x) >= LOBES) {
                return 0;
            }
            double turn = Math.PI * x;
            return LOBES * Math.sin(turn) * Math.sin(turn / LOBES) / (turn * turn);
        }

        void apply(byte[] from, int start, int step, int index, byte[] to, int at) {
            float red = 0.5f;
            float green = 0.5f;
            float blue = 0.5f;
            int offset = start;
            for (float part : parts[index]) {
                red += part * (from[offset] & 0xFF);
                green += part * (from[offset + 1] & 0xFF);
                blue += part * (from[offset + 2] & 0xFF);
                offset += step;
            }
            to[at] = (byte) Math.clamp((int) red, 0, 255);
            to[at + 1] = (byte) Math.clamp((int) green, 0, 255);
            to[at + 2] = (byte) Math.clamp((int) blue, 0, 255);
        }
    }
}
