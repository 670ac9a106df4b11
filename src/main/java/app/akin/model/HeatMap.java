package app.akin.model;

/**
 * Where in a picture something is: a grid over the whole of it, whatever its sides are, from 0, the coldest place of this
 * picture, to 1, the hottest. It says where to look, not whether it is there at all.
 *
 * <p>The array is shared, not copied: whoever makes a map gives the array away, whoever gets one only reads it.
 *
 * @param values row by row, {@code [height][width]}
 */
public record HeatMap(int width, int height, float[] values) {

    public HeatMap {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values are not " + width + " x " + height);
        }
    }

    /** Stretches {@code raw} from 0 to 1; where everything is as warm, all is 0. */
    public static HeatMap stretched(int width, int height, float[] raw) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : raw) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length && most > least; i++) {
            values[i] = (raw[i] - least) / (most - least);
        }
        return new HeatMap(width, height, values);
    }

    /**
     * The warmth at a point, smooth between the middles of the grid's places.
     *
     * @param x across the picture, from 0 at its left to 1 at its right border
     * @param y down the picture, from 0 at its upper to 1 at its lower border
     */
    public float at(double x, double y) {
        double column = Math.clamp(x * width - 0.5, 0, width - 1.0);
        double row = Math.clamp(y * height - 0.5, 0, height - 1.0);
        int left = (int) column;
        int top = (int) row;
        float upper = across(top, left, (float) (column - left));
        float lower = across(Math.min(top + 1, height - 1), left, (float) (column - left));
        return upper + (lower - upper) * (float) (row - top);
    }

    private float across(int row, int left, float part) {
        float a = values[row * width + left];
        float b = values[row * width + Math.min(left + 1, width - 1)];
        return a + (b - a) * part;
    }
}
