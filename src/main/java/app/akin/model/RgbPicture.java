package app.akin.model;

import app.akin.model.colour.ColourMeasure;
import app.akin.model.colour.ColourShares;

/**
 * A decoded picture: sRGB, 8 bits a channel, upright, {@code [height][width][3]} in row-major order.
 *
 * <p>The array is shared, not copied: whoever makes a picture gives the array away, whoever gets one only reads it.
 */
public record RgbPicture(PixelSize size, byte[] rgb) {

    public RgbPicture {
        if (rgb.length != 3 * size.pixels()) {
            throw new IllegalArgumentException(rgb.length + " bytes are not " + size + " in three channels");
        }
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    /** How much of it is of which colour. */
    public ColourShares colours() {
        return ColourMeasure.of(width(), height(), rgb);
    }
}
