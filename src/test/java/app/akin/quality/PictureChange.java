package app.akin.quality;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What becomes of a picture before somebody looks for its original. */
enum PictureChange {
    /** Of the area, at a random place, in the same shape. */
    HALF {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return cut(picture, 0.5, random);
        }
    },
    /** Of the area, at a random place, in the same shape. */
    QUARTER {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return cut(picture, 0.25, random);
        }
    },
    /** 160 pixels wide, as a JPEG of quality 20. */
    SMALL {
        @Override
        BufferedImage of(BufferedImage picture, Random random) throws IOException {
            int height = Math.max(1, Math.round(160f / picture.getWidth() * picture.getHeight()));
            BufferedImage small = PictureChange.shrunk(picture, 160, height);
            return PictureChange.squeezed(small, 0.2f);
        }
    },
    FLIPPED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            int width = picture.getWidth();
            return transformed(picture, new AffineTransform(-1, 0, 0, 1, width, 0));
        }
    },
    /** By 10 degrees about the middle, on white, as a crooked scan. */
    TURNED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            AffineTransform turn = AffineTransform.getRotateInstance(
                    Math.toRadians(10), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            return transformed(picture, turn);
        }
    },
    GREY {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            BufferedImage grey = empty(picture.getWidth(), picture.getHeight());
            for (int y = 0; y < grey.getHeight(); y++) {
                for (int x = 0; x < grey.getWidth(); x++) {
                    grey.setRGB(x, y, luma(picture.getRGB(x, y)) * 0x010101);
                }
            }
            return grey;
        }
    };

    /** @param random decides where there is a choice */
    RgbPicture of(RgbPicture picture, Random random) throws IOException {
        return rgb(of(image(picture), random));
    }

    abstract BufferedImage of(BufferedImage picture, Random random) throws IOException;

    private static BufferedImage cut(BufferedImage picture, double area, Random random) {
        int width = Math.max(1, (int) Math.round(Math.sqrt(area) * picture.getWidth()));
        int height = Math.max(1, (int) Math.round(Math.sqrt(area) * picture.getHeight()));
        int left = random.nextInt(picture.getWidth() - width + 1);
        int top = random.nextInt(picture.getHeight() - height + 1);
        return picture.getSubimage(left, top, width, height);
    }

    private static BufferedImage transformed(BufferedImage picture, AffineTransform by) {
        BufferedImage result = empty(picture.getWidth(), picture.getHeight());
        draw(result, graphics -> graphics.drawImage(picture, by, null));
        return result;
    }

    private static BufferedImage squeezed(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static int luma(int rgb) {
        Color colour = new Color(rgb);
        return (int) Math.round(0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue());
    }

    private static BufferedImage empty(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage on, Consumer<Graphics2D> drawing) {
        Graphics2D graphics = on.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, on.getWidth(), on.getHeight());
        drawing.accept(graphics);
        graphics.dispose();
    }

    /** By averaging, to exactly this size. */
    static RgbPicture shrunk(RgbPicture picture, int width, int height) {
        return rgb(shrunk(image(picture), width, height));
    }

    private static BufferedImage shrunk(BufferedImage picture, int width, int height) {
        BufferedImage small = empty(width, height);
        Image averaged = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        draw(small, graphics -> graphics.drawImage(averaged, 0, 0, null));
        return small;
    }

    static BufferedImage image(RgbPicture picture) {
        BufferedImage image = empty(picture.width(), picture.height());
        byte[] rgb = picture.rgb();
        for (int i = 0; i < picture.size().pixels(); i++) {
            int colour = (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | rgb[3 * i + 2] & 0xFF;
            image.setRGB(i % picture.width(), i / picture.width(), colour);
        }
        return image;
    }

    static RgbPicture rgb(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[3 * width * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = image.getRGB(i % width, i / width);
            rgb[3 * i] = (byte) (colour >>> 16);
            rgb[3 * i + 1] = (byte) (colour >>> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return new RgbPicture(new PixelSize(width, image.getHeight()), rgb);
    }
}
