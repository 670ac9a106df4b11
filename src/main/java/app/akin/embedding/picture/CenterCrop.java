package app.akin.embedding.picture;

import app.akin.model.RgbPicture;

/**
 * Resizes the short side of a picture and crops a square from the middle, bit for bit as Pillow does. Only what the crop
 * needs is computed, so that a picture of 3000 x 40 costs no more than any other. Stateless; safe from any thread.
 */
public final class CenterCrop {

    private final int side;

    /** @param side of the square, and what the short side becomes, in pixels */
    public CenterCrop(int side) {
        this.side = side;
    }

    public RgbPicture of(RgbPicture picture) {
        int shorter = Math.min(picture.width(), picture.height());
        long width = scaled(picture.width(), shorter);
        long height = scaled(picture.height(), shorter);
        Coefficients columns = Coefficients.of(picture.width(), width, offset(width), side);
        Coefficients rows = Coefficients.of(picture.height(), height, offset(height), side);
        return Resampling.of(picture, columns, rows);
    }

    private long scaled(int length, int shorter) {
        return length == shorter ? side : (long) side * length / shorter;
    }

    /** Half to even, as Python rounds: 225 pixels lose none at the left, 227 lose two. */
    private long offset(long length) {
        return (long) Math.rint((length - side) / 2.0);
    }
}
