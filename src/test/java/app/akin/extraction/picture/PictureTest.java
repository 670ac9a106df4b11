package app.akin.extraction.picture;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.RgbPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.Stream;

/** Extractors for drawn pictures, and how to look at what comes out. */
abstract class PictureTest {

    static final PixelLimit LIMIT = new PixelLimit(50_000_000);

    static Stream<Extractor> extractors() {
        return Stream.of(PictureDecoders.javaOnly(), PictureDecoders.ofThisMachine())
                .map(PicturesTest::extractor);
    }

    static Extractor extractor(PictureDecoders decoders) {
        return new Extractor(decoders, LIMIT, new PassageSplitter(String::length, 75));
    }

    static BufferedImage grey16() {
        BufferedImage image = new BufferedImage(256, 4, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 4; y++) {
                image.getRaster().setSample(x, y, 0, x << 8 | 0x7F);
            }
        }
        return image;
    }

    static BufferedImage rgb16() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Color.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 256, 4, 3, null);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 4; y++) {
                raster.setSample(x, y, 0, x << 8 | 0x10);
                raster.setSample(x, y, 2, 255 - x << 8 | 0xEE);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    static byte[] rgb(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (byte) (plain.getRGB(pixel % image.getWidth(), pixel / image.getWidth()) >> 8 * (2 - i % 3));
        }
        return rgb;
    }

    /** A letter for the colour a quarter in from each corner: top left, top right, bottom left, bottom right. */
    static String corners(RgbPicture picture) {
        StringBuilder letters = new StringBuilder();
        for (int corner = 0; corner < 4; corner++) {
            int x = picture.width() * (corner % 2 == 0 ? 1 : 3) / 4;
            int y = picture.height() * (corner < 2 ? 1 : 3) / 4;
            int at = 3 * (y * picture.width() + x);
            boolean red = (picture.rgb()[at] & 0xFF) > 127;
            boolean green = (picture.rgb()[at + 1] & 0xFF) > 127;
            letters.append(red && green ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return letters.toString();
    }
}
