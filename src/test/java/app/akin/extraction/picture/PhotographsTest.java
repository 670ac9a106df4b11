package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.Fixtures;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.picture.CenterCrop;
import app.akin.extraction.Extractor;
import app.akin.extraction.SharedFolder;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What real photographs of every format become. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotographsTest {

    private static final PixelLimit LIMIT = PixelLimit.fromMemory();
    private static final int NEVER_SMALLER = 100_000;

    private List<Crops> crops = List.of();

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
        Likeness likeness = likeness(Crops::small);
        System.out.println("scaled while decoding: " + likeness);
        assertThat(likeness.pictures()).isGreaterThan(2);
        assertThat(likeness.isGoodEnough()).as(likeness.toString()).isTrue();
    }

    @Test
    void thatMeasureRejectsTheNearestNeighbourAndPlainBilinear() throws Exception {
        Likeness nearest = likeness(Crops::nearest);
        Likeness bilinear = likeness(Crops::bilinear);
        System.out.println("nearest neighbour: " + nearest + "; plain bilinear: " + bilinear);
        assertThat(nearest.isGoodEnough()).as(nearest.toString()).isFalse();
        assertThat(bilinear.isGoodEnough()).as(bilinear.toString()).isFalse();
    }

    @Test
    void aModelSeesTheSameInPhotographsThatAreScaledWhileDecoding() throws Exception {
        try (Encoder model = smallClip()) {
            List<Double> cosines = scaled(photograph -> cosine(model, photograph));
            System.out.println("small CLIP, scaled while decoding: cosine at least " + Collections.min(cosines));
            assertThat(cosines).allMatch(cosine -> cosine > 0.99);
        }
    }

    private static double cosine(Encoder model, Scaled photograph) {
        try {
            List<UnitVector> both =
                    model.encodePictures(List.of(model.crop(photograph.small), model.crop(photograph.full)));
            return both.getFirst().cosine(both.getLast());
        } catch (EncodingException e) {
            throw new AssertionError(photograph.file.toString(), e);
        }
    }

    private static Encoder smallClip() throws Exception {
        Path folder = Fixtures.smallClip();
        return TestEngines.encoders()
                .open(
                        new InstalledModels(Path.of("none"), folder.getParent(), ModelCatalogue.bundled())
                                .find(folder.getFileName().toString())
                                .orElseThrow(),
                        DevicePreference.CPU);
    }

    /** A photograph as it is decoded for a model, and in full. */
    private record Scaled(Path file, RgbPicture small, RgbPicture full) {

        int step() {
            return Math.round((float) full.width() / small.width());
        }
    }

    /** How like the crops of another scaling are to those of full decoding, in decibels. */
    private record Likeness(int pictures, double worst, double mean) {

        boolean isGoodEnough() {
            return worst >= 45 && mean >= 48;
        }
    }

    /** What a model is given of a photograph: decoded in full, scaled while decoding, and scaled badly. */
    private record Crops(RgbPicture full, RgbPicture small, RgbPicture nearest, RgbPicture bilinear) {

        static Crops of(Scaled scaled) {
            CenterCrop crop = new CenterCrop(224);
            return new Crops(
                    crop.of(scaled.full),
                    crop.of(scaled.small),
                    crop.of(PhotographsTest.nearest(scaled.full, scaled.step())),
                    crop.of(PhotographsTest.bilinear(scaled.full, scaled.small.size())));
        }
    }

    private Likeness likeness(Function<Crops, RgbPicture> other) throws Exception {
        if (crops.isEmpty()) {
            crops = scaled(Crops::of);
        }
        DoubleSummaryStatistics decibels = new DoubleSummaryStatistics();
        for (Crops each : crops) {
            decibels.accept(decibels(each.full.rgb(), other.apply(each).rgb()));
        }
        return new Likeness((int) decibels.getCount(), decibels.getMin(), decibels.getAverage());
    }

    /** Of those photographs that are scaled at all; they are decoded one after the other, as all together are large. */
    private static <T> List<T> scaled(Function<Scaled, T> look) throws Exception {
        VipsDecoder decoder = new VipsDecoder(vips());
        List<T> scaled = new ArrayList<>();
        for (Path file : jpegs()) {
            MemorySegment content = MemorySegment.ofArray(Files.readAllBytes(file));
            RgbPicture small =
                    decoder.decode(content, PictureFormat.JPEG, LIMIT, 448).pixels();
            RgbPicture full = decoder.decode(content, PictureFormat.JPEG, LIMIT, NEVER_SMALLER)
                    .pixels();
            if (!small.size().equals(full.size())) {
                scaled.add(look.apply(new Scaled(file, small, full)));
            }
        }
        return scaled;
    }

    /** Without antialiasing: each pixel is made of four, however many it stands for. */
    private static RgbPicture bilinear(RgbPicture picture, PixelSize size) {
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int i = 0; i < rgb.length; i++) {
            double x = Math.clamp(
                    (i / 3 % size.width() + 0.5) * picture.width() / size.width() - 0.5, 0, picture.width() - 1.001);
            double y = Math.clamp(
                    (i / 3 / size.width() + 0.5) * picture.height() / size.height() - 0.5, 0, picture.height() - 1.001);
            double above = between(picture, (int) x, (int) y, i % 3, x - (int) x);
            double below = between(picture, (int) x, (int) y + 1, i % 3, x - (int) x);
            rgb[i] = (byte) Math.round(above + (below - above) * (y - (int) y));
        }
        return new RgbPicture(size, rgb);
    }

    private static double between(RgbPicture picture, int x, int y, int channel, double share) {
        int at = 3 * (y * picture.width() + x) + channel;
        int left = picture.rgb()[at] & 0xFF;
        int right = picture.rgb()[at + 3] & 0xFF;
        return left + (right - left) * share;
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
