package app.akin.extraction.picture;

/** Inks to light, for pictures that do not say which inks: the plain product, as the model's authors compute it. */
final class Cmyk {

    private Cmyk() {}

    /** @param inks four bytes a pixel, 0 for none and 255 for full */
    static byte[] toRgb(byte[] inks) {
        byte[] rgb = new byte[inks.length / 4 * 3];
        for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
            int paper = 255 - (inks[from + 3] & 0xFF);
            for (int i = 0; i < 3; i++) {
                rgb[to + i] = (byte) divide255((255 - (inks[from + i] & 0xFF)) * paper);
            }
        }
        return rgb;
    }

    private static int divide255(int product) {
        return (product + 127) / 255;
    }
}
