package app.akin.model;

/** Width and height in pixels, both at least 1; upright, after EXIF rotation. */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("not a picture size: " + width + " x " + height);
        }
    }

    /** Pixels in all; a {@code long}, because 46341 x 46341 no longer fits an {@code int}. */
    public long pixels() {
        return (long) width * height;
    }
}
