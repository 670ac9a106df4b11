package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.embedding.picture.CenterCrop;
import app.akin.model.Extraction;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What real photographs of every format become. */
class PhotographsTest {

    private static final PixelLimit LIMIT = PixelLimit.fromMemory();
    private static final int NEVER_SMALLER = 100_000;

    @Test
    void everyFormatIsReadWhereLibvipsIs() throws Exception {
        PictureDecoders decoders = PictureDecoders.ofThisMachine();
        assumeTrue(decoders.reads(PictureFormat.JPEG_XL), "needs libvips with JPEG XL");
        Extractor extractor = PicturesTest.extractor(decoders);
        for (Path file : SharedFolder.files("photos/formats")) {
            byte[] content = Files.readAllBytes(file);
            extractor.checkHead(content, "anything");
            Extraction.Picture picture = (Extraction.Picture) extractor.extract(content, "anything");
            assertThat(picture.thumbnail().jpeg().length).as(file.toString()).isBetween(500, 150_000);
        }
    }

    /** Scaling while decoding is worth ten times the speed, and must not change what a model sees. */
    @Test
    void photographsThatAreScaledWhileDecodingGiveTheModelTheSameCrop() throws Exception {
        VipsDecoder decoder = new VipsDecoder(vips());
        List<Double> likeness = new ArrayList<>();
        CenterCrop crop = new CenterCrop(224);
        for (Path file : jpegs()) {
            MemorySegment content = MemorySegment.ofArray(Files.readAllBytes(file));
            RgbPicture small =
                    decoder.decode(content, PictureFormat.JPEG, LIMIT, 448).pixels();
            RgbPicture full = decoder.decode(content, PictureFormat.JPEG, LIMIT, NEVER_SMALLER)
                    .pixels();
            if (!small.size().equals(full.size())) {
                double decibels = decibels(crop.of(full).rgb(), crop.of(small).rgb());
                assertThat(decibels).as(file.toString()).isGreaterThan(45);
                likeness.add(decibels);
            }
        }
        assertThat(likeness).hasSizeGreaterThan(2);
        assertThat(likeness.stream().mapToDouble(d -> d).average().orElseThrow())
                .isGreaterThan(48);
    }

    @Test
    void thatMeasureRejectsTheNearestNeighbour() throws Exception {
        VipsDecoder decoder = new VipsDecoder(vips());
        CenterCrop crop = new CenterCrop(224);
        Path file = SharedFolder.require("photos/formats/empty_gps.jpg");
        MemorySegment content = MemorySegment.ofArray(Files.readAllBytes(file));
        RgbPicture full = decoder.decode(content, PictureFormat.JPEG, LIMIT, NEVER_SMALLER)
                .pixels();
        assertThat(decibels(crop.of(full).rgb(), crop.of(nearest(full, 4)).rgb()))
                .isLessThan(40);
    }

    private static RgbPicture nearest(RgbPicture picture, int step) {
        int width = picture.width() / step;
        int height = picture.height() / step;
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width * step;
            int y = i / 3 / width * step;
            rgb[i] = picture.rgb()[3 * (y * picture.width() + x) + i % 3];
        }
        return new RgbPicture(new PixelSize(width, height), rgb);
    }

    private static Vips vips() {
        var vips = Vips.find();
        assumeTrue(vips.isPresent(), "needs libvips");
        return vips.get();
    }

    private static List<Path> jpegs() {
        return Stream.of("photos/formats", "photos/named")
                .flatMap(folder -> SharedFolder.files(folder).stream())
                .filter(file -> file.toString().matches("(?i).*\\.jpe?g"))
                .toList();
    }

    private static double decibels(byte[] one, byte[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (one[i] & 0xFF) - (other[i] & 0xFF);
            squares += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (squares / one.length));
    }
}
