package app.akin.embedding.picture;

import app.akin.model.RgbPicture;

/** Makes a square of a whole picture, whatever its sides are, bit for bit as Pillow does. Stateless. */
public final class Squash {

    private final int side;

    /** @param side of the square, in pixels */
    public Squash(int side) {
        this.side = side;
    }

    public RgbPicture of(RgbPicture picture) {
        return Resampling.of(
                picture,
                Coefficients.of(picture.width(), side, 0, side),
                Coefficients.of(picture.height(), side, 0, side));
    }
}
