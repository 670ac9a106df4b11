package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.PictureFormat;
import app.akin.model.RgbPicture;
import app.akin.proof.bench.BenchFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a JPEG of 24 megapixels takes to decode, in full by Java and as far as a model needs it by libvips. */
@Tag("bench")
final class DecodeBench {

    private static final int WIDTH = 6_000;
    private static final int HEIGHT = 4_000;
    private static final int TIMES = 5;

    @Test
    void twentyFourMegapixels() throws Exception {
        var vips = Vips.find();
        assumeTrue(vips.isPresent(), "needs libvips");
        VipsDecoder decoder = new VipsDecoder(vips.get());
        BufferedImage picture = picture();
        BenchFile file = new BenchFile("decode").put("megapixels", WIDTH * HEIGHT / 1_000_000);
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = jpeg(picture, progressive);
            String kind = progressive ? "progressive" : "baseline";
            double java =
                    median(() -> ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());
            double scaled = median(() -> scaled(decoder, jpeg).width());
            file.put(kind + "Megabytes", jpeg.length / 1_000_000.0)
                    .put(kind + "ImageIoMillis", Math.round(java))
                    .put(kind + "VipsMillis", Math.round(scaled));
        }
        file.write();
    }

    private static RgbPicture scaled(VipsDecoder decoder, byte[] jpeg) throws Exception {
        RgbPicture pixels = decoder.decode(
                        MemorySegment.ofArray(jpeg), PictureFormat.JPEG, PixelLimit.fromMemory(), 448)
                .pixels();
        assertThat(Math.min(pixels.width(), pixels.height())).isBetween(448, 1_000);
        return pixels;
    }

    /** Soft shapes with a grain, so that it compresses as photographs do. */
    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(24);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(17) - 8;
                int red = (int) (128 + 90 * Math.sin(x / 311.0) * Math.cos(y / 173.0)) + grain;
                int green = (int) (128 + 90 * Math.sin((x + y) / 419.0)) + grain;
                int blue = (int) (128 + 90 * Math.cos(y / 257.0 + x / 911.0)) + grain;
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture, boolean progressive) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static double median(Callable<Integer> decoding) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            assertThat(decoding.call()).isPositive();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return BenchFile.percentile(millis, 0.5);
    }
}
