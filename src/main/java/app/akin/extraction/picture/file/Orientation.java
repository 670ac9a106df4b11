package app.akin.extraction.picture.file;

import app.akin.model.PixelSize;

/** How a picture is stored, as EXIF numbers it: what must be done to turn it upright. */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, false, true),
    TRANSVERSED(true, true, true),
    TURNED_RIGHT(true, true, false);

    /** Rows become columns first; then, of the stored picture, left is read from the right and top from below. */
    private final boolean swapsSides;

    private final boolean fromRight;
    private final boolean fromBelow;

    Orientation(boolean swapsSides, boolean fromRight, boolean fromBelow) {
        this.swapsSides = swapsSides;
        this.fromRight = fromRight;
        this.fromBelow = fromBelow;
    }

    /** @param exif 1 to 8; anything else is damaged and means as stored */
    static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
    }

    public PixelSize upright(PixelSize stored) {
        return swapsSides ? new PixelSize(stored.height(), stored.width()) : stored;
    }

    /** @param pixels {@code channels} bytes for each pixel of {@code stored}; returned itself when nothing is to do */
    public byte[] upright(byte[] pixels, PixelSize stored, int channels) {
        if (this == UPRIGHT) {
            return pixels;
        }
        PixelSize size = upright(stored);
        byte[] upright = new byte[pixels.length];
        int to = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int from = channels * storedIndex(x, y, stored);
                for (int channel = 0; channel < channels; channel++) {
                    upright[to++] = pixels[from + channel];
                }
            }
        }
        return upright;
    }

    private int storedIndex(int x, int y, PixelSize stored) {
        int column = swapsSides ? y : x;
        int row = swapsSides ? x : y;
        return (fromBelow ? stored.height() - 1 - row : row) * stored.width()
                + (fromRight ? stored.width() - 1 - column : column);
    }
}
