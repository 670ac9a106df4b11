package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePictures;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.DrawnPage;
import app.akin.model.DrawnPage.Mark;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import app.akin.model.hit.PageWords.Stretch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a document is shown by: a page of its own with words marked on it, or the picture of one that it holds. */
class CoversTest {

    private static final String WORDS = "Bees fly from twelve degrees on.";

    private final Extractor extractor = new Extractor(
            PictureDecoders.ofThisMachine(), new PixelLimit(50_000_000), new PassageSplitter(String::length, 30));

    @Test
    void aDocumentThatHoldsAPictureOfItselfIsShownByIt() throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(180, 250), "jpeg");
        for (String place : List.of("docProps/thumbnail.jpeg", "Thumbnails/thumbnail.png", "Preview/PrvImage.png")) {
            RgbPicture cover = extractor.cover(zip(Map.of("a.xml", WORDS.getBytes(), place, jpeg)), 1, 400);
            assertThat(cover.size()).as(place).isEqualTo(new PixelSize(180, 250));
        }
    }

    @Test
    void aBookIsShownByItsCover() throws Exception {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(300, 400), "jpeg");
        byte[] book = zip(Map.of("META-INF/container.xml", WORDS.getBytes(), "OEBPS/images/Cover-1.JPG", jpeg));
        assertThat(extractor.cover(book, 1, 200).size()).isEqualTo(new PixelSize(150, 200));
    }

    @Test
    void oneThatHoldsNoneOrADamagedOneHasNoCover() throws Exception {
        for (byte[] none : List.of(
                SampleDocuments.docx(WORDS),
                zip(Map.of("docProps/thumbnail.jpeg", "none".getBytes())),
                WORDS.getBytes(),
                new byte[] {'P', 'K', 3, 4, 0})) {
            assertThatThrownBy(() -> extractor.cover(none, 1, 400))
                    .isInstanceOfSatisfying(
                            UnreadableException.class,
                            e -> assertThat(e.reason().cause()).isEqualTo(Cause.UNSUPPORTED));
        }
    }

    @Test
    void thePageOfAPdfIsItsCover() throws Exception {
        RgbPicture cover = extractor.cover(SampleDocuments.pdf("One", WORDS), 2, 300);
        assertThat(Math.max(cover.width(), cover.height())).isBetween(299, 301);
        assertThat(cover.rgb())
                .isEqualTo(page(SampleDocuments.pdf("One", WORDS), 2, PageWords.NONE, 300)
                        .picture()
                        .rgb());
    }

    @Test
    void wordsAreMarkedWhereTheyStandOnThePage() throws Exception {
        byte[] pdf = SampleDocuments.pdf("One", WORDS);
        PageWords sought = new PageWords(WORDS, List.of(new Stretch(14, 28)));
        DrawnPage drawn = page(pdf, 2, sought, 600);
        assertThat(drawn.number()).isEqualTo(2);
        assertThat(drawn.count()).isEqualTo(2);
        assertThat(drawn.marks()).hasSize(1);
        Mark mark = drawn.marks().getFirst();
        // Of 612 by 792 points; written at 50, 700 in letters of 12 points.
        assertThat(mark.top()).isBetween((792 - 700 - 14) / 792.0, (792 - 700 - 8) / 792.0);
        assertThat(mark.height()).isBetween(9 / 792.0, 16 / 792.0);
        assertThat(mark.left()).as("behind “Bees fly from”").isBetween(110 / 612.0, 140 / 612.0);
        assertThat(mark.left() + mark.width()).as("before “on.”").isBetween(190 / 612.0, 225 / 612.0);
    }

    @Test
    void blanksHyphensAndAccentsMayDiffer() throws Exception {
        byte[] pdf = SampleDocuments.pdf("The  re-vision of the  café");
        PageWords sought = new PageWords("The revision of the cafe", List.of(new Stretch(4, 12), new Stretch(20, 24)));
        assertThat(page(pdf, 1, sought, 600).marks()).hasSize(2);
    }

    @Test
    void whatIsNotOnThePageIsNotMarked() throws Exception {
        byte[] pdf = SampleDocuments.pdf(WORDS, "Two");
        PageWords sought = new PageWords(WORDS, List.of(new Stretch(14, 28)));
        assertThat(page(pdf, 2, sought, 600).marks()).isEmpty();
        assertThat(page(pdf, 1, PageWords.NONE, 600).marks()).isEmpty();
    }

    @Test
    void aSentenceIsFoundThoughItsPassageGoesOnElsewhere() throws Exception {
        byte[] pdf = SampleDocuments.pdf(WORDS);
        String passage = WORDS + " Honey is taken in July.";
        DrawnPage drawn = page(pdf, 1, new PageWords(passage, List.of(new Stretch(0, 32))), 600);
        assertThat(drawn.marks()).hasSize(1);
        assertThat(page(pdf, 1, new PageWords(passage, List.of(new Stretch(0, 4))), 600)
                        .marks())
                .as("a word alone may stand anywhere")
                .isEmpty();
    }

    @Test
    void fontsThatAPdfNamesAreToldApart() {
        assertThat(SubstituteFont.of("Times-BoldItalic", null))
                .isEqualTo(new SubstituteFont(SubstituteFont.Family.SERIF, true, true));
        assertThat(SubstituteFont.of("CourierNewPSMT", null).family()).isEqualTo(SubstituteFont.Family.MONO);
        assertThat(SubstituteFont.of("HYGoThic-Medium", null).family()).isEqualTo(SubstituteFont.Family.EAST);
        assertThat(SubstituteFont.of("맑은 고딕", null).family()).isEqualTo(SubstituteFont.Family.EAST);
        assertThat(SubstituteFont.of("ABCDEF+Something", null).family()).isEqualTo(SubstituteFont.Family.SANS);
        assertThat(new SubstituteFont(SubstituteFont.Family.SERIF, true, false).files())
                .contains(
                        "LiberationSerif-Bold.ttf", "timesbd.ttf", "Times New Roman Bold.ttf", "DejaVuSerif-Bold.ttf");
    }

    @Test
    void koreanLettersOfAFontThatIsNotThereAreDrawnWhereTheSystemHasThem() throws Exception {
        assumeTrue(new InstalledFonts()
                .first(new SubstituteFont(SubstituteFont.Family.EAST, false, false).files())
                .isPresent());
        RgbPicture drawn = page(SampleDocuments.koreanPdf("강아지와 함께"), 1, PageWords.NONE, 600)
                .picture();
        int dark = 0;
        for (int i = 0; i < drawn.rgb().length; i += 3) {
            dark += (drawn.rgb()[i] & 0xff) < 128 ? 1 : 0;
        }
        assertThat(dark).as("dark pixels of six letters").isBetween(150, 5_000);
    }

    private DrawnPage page(byte[] pdf, int page, PageWords words, int longestSide) throws UnreadableException {
        return extractor.page(pdf, page, longestSide, words);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
