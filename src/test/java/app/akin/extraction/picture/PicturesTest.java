package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.model.PictureFormat;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whether or not the machine has libvips. */
class PicturesTest {

    private static final PixelLimit LIMIT = new PixelLimit(50_000_000);

    static Stream<Extractor> extractors() {
        return Stream.of(PictureDecoders.javaOnly(), PictureDecoders.ofThisMachine())
                .map(PicturesTest::extractor);
    }

    static Extractor extractor(PictureDecoders decoders) {
        return new Extractor(decoders, LIMIT, new PassageSplitter(String::length, 75));
    }

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
    void damagedExifIsNoHindrance(Extractor extractor) throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] exif = SamplePictures.exif(6, "0000:00:00 00:00:00");
        for (int cut = 6; cut < exif.length; cut += 3) {
            byte[] damaged = SamplePictures.withSegment(jpeg, 0xE1, Arrays.copyOf(exif, cut));
            Extraction.Picture picture = (Extraction.Picture) extractor.extract(damaged, "photo.jpg");
            assertThat(picture.taken()).isEmpty();
            assertThat(picture.size().pixels()).isEqualTo(64 * 32);
        }
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aBrokenColourProfileIsPassedOver(Extractor extractor) throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(64, 32), "jpeg");
        byte[] profile = ("ICC_PROFILE\0\u0001\u0001" + "rubbish ".repeat(40)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(corners(extractor.picture(SamplePictures.withSegment(jpeg, 0xE2, profile))))
                .isEqualTo("RGBW");
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
        assertThat(extractor.preview(jpeg, 1200).size()).isEqualTo(new PixelSize(1200, 600));
        assertThat(extractor.preview(jpeg, 4000).size()).isEqualTo(new PixelSize(1600, 800));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aPictureIsKnownByItsBytesWhateverItsName(Extractor extractor) throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.quarters(20, 20), "png");
        assertThat(extractor.extract(png, "letter.pdf").mediaType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void damagedPicturesAreRefusedAndNeverMore(Extractor extractor) throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.landscape(200, 100), "png");
        assertThatThrownBy(() -> extractor.picture(Arrays.copyOf(png, png.length / 3)))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.DAMAGED_PICTURE));
        for (int at = 20; at < png.length; at += png.length / 40) {
            byte[] flipped = png.clone();
            flipped[at] ^= 0x55;
            try {
                extractor.picture(flipped);
            } catch (UnreadableException e) {
                assertThat(e.reason().cause()).isIn(
                                Cause.DAMAGED, Cause.DAMAGED_PICTURE, Cause.TOO_MANY_PIXELS, Cause.UNSUPPORTED_COLOURS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void anEmptyPictureIsCalledEmpty(Extractor extractor) {
        assertThatThrownBy(() -> extractor.extract(new byte[0], "photo.jpg"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.EMPTY));
    }

    @Test
    void withoutLibvipsRarerFormatsAreUnsupportedFromTheirBeginning() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> extractor(PictureDecoders.javaOnly()).checkHead(heic, "photo.heic"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().inWords())
                                .isEqualTo("A kind of file that Akin does not read"));
    }

    @Test
    void runningOutOfMemoryFailsTheOnePicture() throws Exception {
        PictureDecoder greedy = new GreedyDecoder();
        Extractor extractor = extractor(new PictureDecoders(List.of(greedy), new ImageIoJpegWriter()));
        byte[] png = SamplePictures.encoded(SamplePictures.quarters(20, 20), "png");
        assertThatThrownBy(() -> extractor.extract(png, "huge.png"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.OUT_OF_MEMORY));
    }

    /** Asks for more memory than there is. */
    private static final class GreedyDecoder implements PictureDecoder {

        @Override
        public String describe() {
            return "greedy";
        }

        @Override
        public boolean reads(PictureFormat format) {
            return true;
        }

        @Override
        public RawPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide) {
            List<byte[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new byte[1 << 30]);
            }
        }
    }

    private static BufferedImage grey16() {
        BufferedImage image = new BufferedImage(256, 4, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 4; y++) {
                image.getRaster().setSample(x, y, 0, x << 8 | 0x7F);
            }
        }
        return image;
    }

    private static BufferedImage rgb16() {
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
