package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.model.Extraction;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture comes out upright, in eight bits, as people and models want it. */
class PicturesTest extends PictureTest {

    @ParameterizedTest
    @MethodSource("extractors")
    void losslessPicturesAreTheSameToTheBit(Extractor extractor) throws Exception {
        BufferedImage drawn = SamplePictures.landscape(123, 77);
        for (String format : new String[] {"png", "bmp", "tiff", "pnm"}) {
            RgbPicture picture = extractor.picture(SamplePictures.encoded(drawn, format));
            assertThat(picture.rgb()).as(format).isEqualTo(rgb(drawn));
        }
    }

    static Stream<Arguments> orientations() {
        return extractors()
                .flatMap(extractor -> Stream.of(
                        Arguments.of(extractor, 1, "RGBW"), Arguments.of(extractor, 2, "GRWB"),
                        Arguments.of(extractor, 3, "WBGR"), Arguments.of(extractor, 4, "BWRG"),
                        Arguments.of(extractor, 5, "RBGW"), Arguments.of(extractor, 6, "BRWG"),
                        Arguments.of(extractor, 7, "WGBR"), Arguments.of(extractor, 8, "GWRB"),
                        Arguments.of(extractor, 0, "RGBW"), Arguments.of(extractor, 9, "RGBW")));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnedPicturesComeUprightAndWrongTurnsMeanAsStored(Extractor extractor, int exif, String corners)
            throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] turned = SamplePictures.withSegment(jpeg, 0xE1, SamplePictures.exif(exif, "2019:03:21 11:04:22"));
        Extraction.Picture picture = (Extraction.Picture) extractor.extract(turned, "photo.jpg");
        boolean swapped = exif >= 5 && exif <= 8;
        assertThat(picture.size()).isEqualTo(swapped ? new PixelSize(32, 64) : new PixelSize(64, 32));
        assertThat(corners(picture.pixels())).isEqualTo(corners);
        BufferedImage thumbnail =
                ImageIO.read(new ByteArrayInputStream(picture.thumbnail().jpeg()));
        assertThat(corners(new RgbPicture(picture.thumbnail().size(), rgb(thumbnail))))
                .isEqualTo(corners);
        assertThat(picture.taken()).contains(LocalDateTime.of(2019, 3, 21, 11, 4, 22));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void sixteenBitsAreScaledToEight(Extractor extractor) throws Exception {
        RgbPicture grey = extractor.picture(SamplePictures.encoded(grey16(), "png"));
        RgbPicture colours = extractor.picture(SamplePictures.encoded(rgb16(), "png"));
        for (int x = 0; x < 256; x++) {
            assertThat(grey.rgb()[3 * x + 1] & 0xFF).isEqualTo(x);
            assertThat(colours.rgb()[3 * x] & 0xFF).isEqualTo(x);
            assertThat(colours.rgb()[3 * x + 2] & 0xFF).isEqualTo(255 - x);
        }
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void oneBitBecomesBlackAndWhite(Extractor extractor) throws Exception {
        BufferedImage drawn = new BufferedImage(17, 9, BufferedImage.TYPE_BYTE_BINARY);
        drawn.setRGB(16, 8, 0xFFFFFF);
        RgbPicture picture = extractor.picture(SamplePictures.encoded(drawn, "png"));
        assertThat(picture.rgb()).isEqualTo(rgb(drawn));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aTransparentPaletteKeepsItsColoursForTheModelAndLiesOnWhiteForPeople(Extractor extractor) throws Exception {
        byte[] red = {(byte) 200, 10};
        byte[] green = {30, 20};
        byte[] blue = {40, 90};
        IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 0);
        BufferedImage drawn = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, palette);
        Extraction.Picture picture =
                (Extraction.Picture) extractor.extract(SamplePictures.encoded(drawn, "png"), "icon.png");
        assertThat(picture.pixels().rgb()).startsWith(200, 30, 40);
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(picture.thumbnail().jpeg()));
        assertThat(new Color(shown.getRGB(4, 4))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void ofManyFramesTheFirstIsTaken(Extractor extractor) throws Exception {
        BufferedImage first = SamplePictures.quarters(40, 20);
        BufferedImage second = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (String format : new String[] {"gif", "tiff"}) {
            byte[] moving = SamplePictures.sequence(format, first, second, second);
            assertThat(corners(extractor.picture(moving))).as(format).isEqualTo("RGBW");
        }
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aMotionPhotoIsItsPhotograph(Extractor extractor) throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] film = Arrays.copyOf(jpeg, jpeg.length + 100_000);
        Arrays.fill(film, jpeg.length, film.length, (byte) 'x');
        assertThat(corners(extractor.picture(film))).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 40, 512, 7",
        "40, 3000, 7, 512",
        "5000, 1, 512, 1",
        "300, 200, 300, 200",
        "1, 1, 1, 1",
        "1024, 768, 512, 384"
    })
    void thumbnailsFitAndAreNeverEnlarged(int width, int height, int thumbWidth, int thumbHeight) throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.landscape(width, height), "png");
        for (Extractor extractor : extractors().toList()) {
            Extraction.Picture picture = (Extraction.Picture) extractor.extract(png, "long.png");
            assertThat(picture.thumbnail().size()).isEqualTo(new PixelSize(thumbWidth, thumbHeight));
            BufferedImage shown =
                    ImageIO.read(new ByteArrayInputStream(picture.thumbnail().jpeg()));
            assertThat(shown.getWidth()).isEqualTo(thumbWidth);
            assertThat(shown.getHeight()).isEqualTo(thumbHeight);
        }
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void previewsAreAsLargeAsAskedFor(Extractor extractor) throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.landscape(1600, 800), "jpeg");
        assertThat(extractor.seen(jpeg, 1200).size()).isEqualTo(new PixelSize(1200, 600));
        assertThat(extractor.seen(jpeg, 4000).size()).isEqualTo(new PixelSize(1600, 800));
    }
}
