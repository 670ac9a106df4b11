package app.akin.ui.search.details;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;

/**
 * A rectangle of a picture, in shares of its sides: whatever size the picture is shown in, it is the same part. Pure.
 *
 * @param left 0 to 1, as {@code top} is; with {@code width} and {@code height} it ends within the picture
 */
public record PicturePart(double left, double top, double width, double height) {

    /** The least that is worth looking for, and that can be seen. */
    private static final double LEAST = 0.03;

    private static final int CHANNELS = 3;

    public PicturePart {
        width = Math.clamp(width, LEAST, 1);
        height = Math.clamp(height, LEAST, 1);
        left = Math.clamp(left, 0, 1 - width);
        top = Math.clamp(top, 0, 1 - height);
    }

    /** Half of each side, in the middle. */
    static PicturePart middle() {
        return new PicturePart(0.25, 0.25, 0.5, 0.5);
    }

    /** Between two corners, opposite to each other, that may lie outside the picture. */
    static PicturePart between(double x, double y, double otherX, double otherY) {
        double left = Math.clamp(Math.min(x, otherX), 0, 1);
        double top = Math.clamp(Math.min(y, otherY), 0, 1);
        double right = Math.clamp(Math.max(x, otherX), 0, 1);
        double bottom = Math.clamp(Math.max(y, otherY), 0, 1);
        return new PicturePart(left, top, right - left, bottom - top);
    }

    PicturePart moved(double right, double down) {
        return new PicturePart(left + right, top + down, width, height);
    }

    /** Its upper left corner stays. */
    PicturePart grown(double wider, double higher) {
        return new PicturePart(left, top, Math.min(width + wider, 1 - left), Math.min(height + higher, 1 - top));
    }

    /** What of {@code picture} lies in it: at least a pixel. */
    RgbPicture of(RgbPicture picture) {
        int fromX = Math.min((int) Math.round(left * picture.width()), picture.width() - 1);
        int fromY = Math.min((int) Math.round(top * picture.height()), picture.height() - 1);
        int wide = Math.clamp(Math.round(width * picture.width()), 1, picture.width() - fromX);
        int high = Math.clamp(Math.round(height * picture.height()), 1, picture.height() - fromY);
        byte[] rgb = new byte[CHANNELS * wide * high];
        for (int y = 0; y < high; y++) {
            int from = CHANNELS * ((fromY + y) * picture.width() + fromX);
            System.arraycopy(picture.rgb(), from, rgb, CHANNELS * y * wide, CHANNELS * wide);
        }
        return new RgbPicture(new PixelSize(wide, high), rgb);
    }
}
