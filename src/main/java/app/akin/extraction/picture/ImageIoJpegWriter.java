package app.akin.extraction.picture;

import app.akin.model.RgbPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG by ImageIO. */
final class ImageIoJpegWriter implements JpegWriter {

    @Override
    public byte[] write(RgbPicture picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(buffered(picture), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("a JPEG could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage buffered(RgbPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[picture.width()];
        byte[] rgb = picture.rgb();
        for (int y = 0, from = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++, from += 3) {
                row[x] = (rgb[from] & 0xFF) << 16 | (rgb[from + 1] & 0xFF) << 8 | rgb[from + 2] & 0xFF;
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }
}
