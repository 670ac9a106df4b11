package app.akin.extraction.picture;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * Pixels of ImageIO as bytes. Java's own conversion is used only for kinds that are neither grey nor red, green and
 * blue:
 * it takes grey for linear light, and rounds 16 bits to other values than the rest of the world.
 */
final class BufferedPicture {

    private BufferedPicture() {}

    static DecodedPicture raw(BufferedImage image, PixelSize size) {
        Optional<byte[]> alpha = image.getColorModel().hasAlpha() ? Optional.of(alpha(image)) : Optional.empty();
        return new DecodedPicture(size, new RgbPicture(size, rgb(image)), alpha, profile(image));
    }

    private static Optional<byte[]> profile(BufferedImage image) {
        ColorSpace colours = image.getColorModel().getColorSpace();
        return colours instanceof ICC_ColorSpace icc && !icc.isCS_sRGB() && icc.getNumComponents() == 3
                ? Optional.of(icc.getProfile().getData())
                : Optional.empty();
    }

    private static byte[] rgb(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (isGrey(model) || isSamples(image)) {
            return fromSamples(image);
        }
        return fromColours(model.getColorSpace().isCS_sRGB() ? image : converted(image));
    }

    /** Whether a pixel is red, green and blue as they are, in 8 or 16 bits each. */
    private static boolean isSamples(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model instanceof ComponentColorModel
                && model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                && model.getTransferType() <= DataBuffer.TYPE_USHORT
                && !model.isAlphaPremultiplied();
    }

    private static boolean isGrey(ColorModel model) {
        return !(model instanceof IndexColorModel)
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && model.getTransferType() <= DataBuffer.TYPE_USHORT;
    }

    private static byte[] fromSamples(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int bands = raster.getNumBands();
        int colours = bands >= 3 ? 3 : 1;
        int bits = image.getColorModel().getComponentSize(0);
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[bands * width];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[to++] = eightBits(row[x * bands + (colours == 3 ? channel : 0)], bits);
                }
            }
        }
        return rgb;
    }

    private static byte eightBits(int sample, int bits) {
        return (byte) (bits >= 8 ? sample >> bits - 8 : sample * 255 / ((1 << bits) - 1));
    }

    private static byte[] fromColours(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int colour : row) {
                rgb[to++] = (byte) (colour >> 16);
                rgb[to++] = (byte) (colour >> 8);
                rgb[to++] = (byte) colour;
            }
        }
        return rgb;
    }

    private static byte[] alpha(BufferedImage image) {
        int width = image.getWidth();
        byte[] alpha = new byte[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                alpha[y * width + x] = (byte) (row[x] >>> 24);
            }
        }
        return alpha;
    }

    private static BufferedImage converted(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage srgb = new BufferedImage(image.getWidth(), image.getHeight(), type);
        return new ColorConvertOp(null).filter(image, srgb);
    }
}
