package app.akin.model;

/** A small JPEG of a picture, at most {@value #LONGEST_SIDE} pixels on its longer side; the array is only read. */
public record Thumbnail(PixelSize size, byte[] jpeg) {

    /** Sharp at the usual card height on a screen of double density, and about 30 kB. */
    public static final int LONGEST_SIDE = 512;
}
