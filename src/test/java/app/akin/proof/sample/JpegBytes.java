package app.akin.proof.sample;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG files with what cameras, printers and accidents put into them. */
final class JpegBytes {

    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;

    private JpegBytes() {}

    /** Four inks, as programs of printers write them: 0 for full, which Adobe's mark says; without a profile. */
    static byte[] cmyk(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = picture.getRGB(x, y);
                int cyan = 255 - (rgb >> 16 & 255);
                int magenta = 255 - (rgb >> 8 & 255);
                int yellow = 255 - (rgb & 255);
                int black = Math.min(cyan, Math.min(magenta, yellow));
                int[] ink = {
                    255 - share(cyan, black), 255 - share(magenta, black), 255 - share(yellow, black), 255 - black
                };
                inks.setPixel(x, y, ink);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return withSegment(bytes.toByteArray(), ADOBE, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0});
    }

    /** A picture whose Exif says how to turn it: 1 to 8. */
    static byte[] oriented(BufferedImage stored, int orientation) {
        byte[] tiff = ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1})
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return withSegment(Drawing.encoded(stored, "jpeg"), EXIF, "Exif\0\0", tiff);
    }

    /** An Exif whose first offset leads nowhere. */
    static byte[] withDamagedExif(BufferedImage picture) {
        byte[] tiff = {'M', 'M', 0, 42, 0x7F, (byte) 0xFF, (byte) 0xFF, 0, 1, 2, 3, 4};
        return withSegment(Drawing.encoded(picture, "jpeg"), EXIF, "Exif\0\0", tiff);
    }

    static byte[] withBrokenProfile(BufferedImage picture) {
        byte[] profile = "not a colour profile at all".repeat(20).getBytes(StandardCharsets.US_ASCII);
        byte[] numbered = ByteBuffer.allocate(profile.length + 2)
                .put(new byte[] {1, 1})
                .put(profile)
                .array();
        return withSegment(Drawing.encoded(picture, "jpeg"), PROFILE, "ICC_PROFILE\0", numbered);
    }

    /** A picture with a film behind it, as telephones make them. */
    static byte[] withFilm(BufferedImage picture) {
        byte[] jpeg = Drawing.encoded(picture, "jpeg");
        byte[] film = new byte[1 << 20];
        byte[] head = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0};
        System.arraycopy(head, 0, film, 0, head.length);
        return concatenated(List.of(jpeg, film));
    }

    /** What has to be stored so that turning it as {@code orientation} says gives {@code upright}. */
    static BufferedImage storedFor(BufferedImage upright, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? upright.getHeight() : upright.getWidth();
        int height = turned ? upright.getWidth() : upright.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                int right = upright.getWidth() - 1 - x;
                int low = upright.getHeight() - 1 - y;
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(right, y, rgb);
                    case 3 -> stored.setRGB(right, low, rgb);
                    case 4 -> stored.setRGB(x, low, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, right, rgb);
                    case 7 -> stored.setRGB(low, right, rgb);
                    case 8 -> stored.setRGB(low, x, rgb);
                    default -> throw new IllegalArgumentException("orientation " + orientation);
                }
            }
        }
        return stored;
    }

    private static byte[] withSegment(byte[] jpeg, int marker, String name, byte[] content) {
        byte[] title = name.getBytes(StandardCharsets.US_ASCII);
        byte[] segment = ByteBuffer.allocate(4 + title.length + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + title.length + content.length))
                .put(title)
                .put(content)
                .array();
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return concatenated(List.of(start, segment, rest));
    }

    private static byte[] concatenated(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int share(int ink, int black) {
        return black == 255 ? 0 : (ink - black) * 255 / (255 - black);
    }
}
