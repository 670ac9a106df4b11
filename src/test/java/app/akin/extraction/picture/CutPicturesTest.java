package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of which only the beginning is there: shown as far as they go if half of them is. */
class CutPicturesTest {

    private static final PixelLimit LIMIT = new PixelLimit(50_000_000);
    private static final List<PictureReader> READERS = List.of(
            new PictureReader(PictureDecoders.javaOnly(), LIMIT),
            new PictureReader(PictureDecoders.ofThisMachine(), LIMIT));

    @ParameterizedTest
    @CsvSource({"PNG, png", "GIF, gif", "BMP, bmp", "TIFF, tiff"})
    void shownIfHalfIsThere(PictureFormat format, String name) throws Exception {
        byte[] whole = SamplePictures.encoded(SamplePictures.landscape(200, 150), name);
        for (PictureReader reader : READERS) {
            RgbPicture all = reader.pixels(MemorySegment.ofArray(whole), format);
            for (int tenths = 7; tenths < 10; tenths++) {
                byte[] cut = Arrays.copyOf(whole, whole.length / 10 * tenths);
                RgbPicture seen = reader.pixels(MemorySegment.ofArray(cut), format);
                int rows = seen.width() * 3 * 70;
                assertThat(Arrays.copyOf(seen.rgb(), format == PictureFormat.BMP ? 0 : rows))
                        .as("%s %d", name, tenths)
                        .isEqualTo(Arrays.copyOf(all.rgb(), format == PictureFormat.BMP ? 0 : rows));
            }
            byte[] third = Arrays.copyOf(whole, whole.length / 3);
            assertThatThrownBy(() -> reader.pixels(MemorySegment.ofArray(third), format))
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            e -> assertThat(e.reason().cause()).isEqualTo(Cause.DAMAGED_PICTURE));
        }
    }

    @Test
    void aPngOfSevenPassesIsCoarseBelow() throws Exception {
        byte[] whole = interlaced("png", SamplePictures.landscape(120, 90));
        for (PictureReader reader : READERS) {
            byte[] cut = Arrays.copyOf(whole, whole.length * 9 / 10);
            RgbPicture seen = reader.pixels(MemorySegment.ofArray(cut), PictureFormat.PNG);
            assertThat(seen.width()).isEqualTo(120);
        }
    }

    /** Half of its rows come last: what is missing of them is like the rows above. */
    @Test
    void aGifOfFourPassesIsCoarseBelow() throws Exception {
        byte[] whole = interlaced("gif", SamplePictures.landscape(120, 90));
        byte[] cut = Arrays.copyOf(whole, whole.length * 7 / 10);
        for (PictureReader reader : READERS) {
            byte[] all = reader.pixels(MemorySegment.ofArray(whole), PictureFormat.GIF)
                    .rgb();
            byte[] seen =
                    reader.pixels(MemorySegment.ofArray(cut), PictureFormat.GIF).rgb();
            assertThat(rows(seen, 1, 1)).as("there").isEqualTo(rows(all, 1, 1));
            assertThat(rows(seen, 87, 1)).as("missing").isEqualTo(rows(all, 86, 1));
        }
    }

    private static byte[] rows(byte[] rgb, int first, int count) {
        return Arrays.copyOfRange(rgb, first * 360, (first + count) * 360);
    }

    @Test
    void aPngThatIsDamagedInTheMiddleIsShownUpToThere() throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.landscape(200, 150), "png");
        byte[] damaged = png.clone();
        Arrays.fill(damaged, png.length * 4 / 5, png.length * 4 / 5 + 20, (byte) 0xFF);
        for (PictureReader reader : READERS) {
            assertThat(reader.pixels(MemorySegment.ofArray(damaged), PictureFormat.PNG)
                            .height())
                    .isEqualTo(150);
        }
    }

    @Test
    void runsOfFourBitsAreDrawnAsTheyAreMeant() throws Exception {
        byte[] bmp = SampleBitmaps.rle4();
        for (PictureReader reader : READERS) {
            RgbPicture seen = reader.pixels(MemorySegment.ofArray(bmp), PictureFormat.BMP);
            assertThat(seen.rgb()).isEqualTo(SampleBitmaps.rle4Pixels());
        }
    }

    private static byte[] interlaced(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
            writer.write(null, new javax.imageio.IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
