package app.akin.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.SampleDocuments;
import app.akin.extraction.SharedFolder;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePictures;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The readers that Akin has, in processes of their own. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one reader is enough
class ReadersTest {

    private static final PixelLimit LIMIT = new PixelLimit(50_000_000);
    private static final String WORDS = "Ein Fuchs springt.\n\n여우가 뛴다. A lone half: \uD83D\uDE00.\n";

    private final PassageSplitter splitter = new PassageSplitter(String::length, 30);
    private final ReaderPool pool = ReaderPool.of(LIMIT, splitter, 1);
    private final PictureDecoders decoders = PictureDecoders.ofThisMachine();
    private final ContentReader here =
            new InProcessReader(new Extractor(decoders, LIMIT, splitter), decoders::describe);

    @AfterAll
    void close() {
        pool.close();
    }

    @Test
    void picturesAreTheSameAsInThisProcess(@TempDir Path folder) throws Exception {
        for (String format : new String[] {"png", "jpeg", "tiff", "bmp", "gif"}) {
            byte[] encoded = SamplePictures.encoded(SamplePictures.quarters(640, 480), format);
            Extraction.Picture there = (Extraction.Picture) pool.extract(encoded, "a." + format);
            Path file = Files.write(folder.resolve("a." + format), encoded);
            assertSame(there, (Extraction.Picture) here.extract(encoded, "a." + format));
            assertSame((Extraction.Picture) pool.extract(file, "a." + format), there);
            assertThat(pool.pictureNow(encoded).rgb()).isEqualTo(there.pixels().rgb());
        }
    }

    @Test
    void aPictureToLookAtIsAsLargeAsAskedForAndTheSameAsInThisProcess() throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.landscape(4000, 3000), "jpeg");
        RgbPicture there = pool.seen(jpeg, 1920);
        assertThat(there.size()).isEqualTo(new PixelSize(1920, 1440));
        assertThat(there.rgb()).isEqualTo(here.seen(jpeg, 1920).rgb());
        assertThat(pool.seen(jpeg, 9000).size()).isEqualTo(new PixelSize(4000, 3000));
    }

    @Test
    void aPageOfADocumentIsDrawnAsLargeAsAskedFor() throws Exception {
        byte[] pdf = SampleDocuments.pdf("First page", "Second page");
        RgbPicture second = drawn(pool, pdf, 2);
        assertThat(Math.max(second.width(), second.height())).isBetween(599, 601);
        assertThat(dark(second)).as("letters").isBetween(50, 5_000);
        assertThat(second.rgb()).isEqualTo(drawn(here, pdf, 2).rgb());
        assertThat(second.rgb())
                .as("of another page")
                .isNotEqualTo(drawn(pool, pdf, 1).rgb());
        assertThat(drawn(pool, pdf, 9).rgb()).as("there is none after the last").isEqualTo(second.rgb());
        assertThatThrownBy(() -> drawn(pool, SampleDocuments.encryptedPdf("key", "Words."), 1))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.PASSWORD));
        assertThatThrownBy(() -> drawn(pool, WORDS.getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.DAMAGED));
    }

    private static RgbPicture drawn(ContentReader reader, byte[] pdf, int page) throws Exception {
        return reader.page(pdf, page, 600, PageWords.NONE).picture();
    }

    private static int dark(RgbPicture picture) {
        int dark = 0;
        for (int i = 0; i < picture.rgb().length; i += 3) {
            dark += (picture.rgb()[i] & 0xff) < 128 ? 1 : 0;
        }
        return dark;
    }

    private static void assertSame(Extraction.Picture one, Extraction.Picture other) {
        RgbPicture pixels = one.pixels();
        assertThat(pixels.size()).isEqualTo(other.pixels().size());
        assertThat(pixels.rgb()).isEqualTo(other.pixels().rgb());
        assertThat(one.thumbnail().jpeg()).isEqualTo(other.thumbnail().jpeg());
        assertThat(one.taken()).isEqualTo(other.taken());
        assertThat(one.mediaType()).isEqualTo(other.mediaType());
        assertThat(one.size()).isEqualTo(other.size());
    }

    @Test
    void documentsAreTheSameAsInThisProcess() throws Exception {
        byte[] text = WORDS.getBytes(StandardCharsets.UTF_8);
        assertThat(pool.extract(text, "a.txt")).isEqualTo(here.extract(text, "a.txt"));
    }

    @Test
    void whatIsWrongWithAFileIsSaidAsInThisProcess() throws Exception {
        byte[] bomb = SamplePictures.pngHeader(65_535, 65_535);
        assertThatThrownBy(() -> pool.extract(bomb, "a.png"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("65535 × 65535");
        assertThatThrownBy(() -> pool.extract(new byte[0], "a.png")).hasMessage("The file is empty");
    }

    @Test
    void describesWhatReadsPictures() throws Exception {
        assertThat(pool.describe()).isEqualTo(here.describe());
    }

    /** One decoder of JPEG 2000 ends its process at this one. */
    @Test
    void aPaletteJpeg2000CostsNoMoreThanItself() throws Exception {
        byte[] palette =
                Files.readAllBytes(SharedFolder.require("fixtures/files/jp2").resolve("01_palette.jp2"));
        try {
            pool.extract(palette, "palette.jp2");
        } catch (UnreadableException e) {
            assertThat(e.reason().cause()).isIn(Cause.STOPPED_READER, Cause.UNSUPPORTED, Cause.DAMAGED);
            System.out.println("a palette JPEG 2000: " + e.getMessage());
        }
        byte[] sound = SamplePictures.encoded(SamplePictures.quarters(64, 48), "png");
        assertThat(pool.extract(sound, "a.png")).isInstanceOf(Extraction.Picture.class);
    }
}
