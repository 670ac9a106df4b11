package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.extraction.Extractor;
import app.akin.extraction.SharedFolder;
import app.akin.extraction.picture.file.JpegExtent;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CutJpegTest {

    private static final List<Extractor> ALL = PicturesTest.extractors().toList();
    private static byte[] baseline;
    private static byte[] progressive;

    @BeforeAll
    static void draw() throws Exception {
        baseline = SamplePictures.encoded(SamplePictures.landscape(320, 240), "jpeg");
        progressive = SamplePictures.progressiveJpeg(SamplePictures.landscape(320, 240));
    }

    @Test
    void everyCutHasOneVerdictWhoeverDecodesAndHoweverOften() {
        for (byte[] jpeg : List.of(baseline, progressive)) {
            TreeMap<Integer, Boolean> readable = new TreeMap<>();
            for (int length = 4; length < jpeg.length; length += jpeg.length / 150) {
                byte[] cut = Arrays.copyOf(jpeg, length);
                List<Boolean> verdicts = ALL.stream()
                        .flatMap(e -> List.of(isRead(e, cut), isRead(e, cut)).stream())
                        .toList();
                assertThat(verdicts).as("cut at " + length).containsOnly(verdicts.getFirst());
                readable.put(length, verdicts.getFirst());
            }
            assertThat(readable.firstEntry().getValue()).isFalse();
            assertThat(readable.lastEntry().getValue()).isTrue();
            assertThat(readable.values().stream().distinct())
                    .as("once enough, always enough")
                    .containsExactly(false, true);
        }
    }

    @Test
    void halfOfTheRowsIsEnoughAndLessIsNot() {
        assertThat(JpegExtent.of(MemorySegment.ofArray(baseline)).part()).isEqualTo(1);
        double before = 0;
        for (int length = 700; length < baseline.length - 2; length += 500) {
            double extent = JpegExtent.of(MemorySegment.ofArray(Arrays.copyOf(baseline, length)))
                    .part();
            assertThat(extent).isBetween(before, 1.0);
            before = extent;
        }
        double middle = JpegExtent.of(MemorySegment.ofArray(Arrays.copyOf(baseline, baseline.length / 2)))
                .part();
        assertThat(middle).isBetween(0.4, 0.6);
    }

    @Test
    void theFirstPassOfAProgressivePictureIsAllOfItCoarsely() {
        double quarter = JpegExtent.of(MemorySegment.ofArray(Arrays.copyOf(progressive, progressive.length / 3)))
                .part();
        assertThat(quarter).isEqualTo(1);
    }

    @Test
    void aDownloadThatWasGivenItsFullSizeIsCutWhereTheZerosBegin() {
        byte[] third = Arrays.copyOf(Arrays.copyOf(baseline, baseline.length / 3), baseline.length);
        assertThat(JpegExtent.of(MemorySegment.ofArray(third)).part()).isBetween(0.2, 0.45);
        ALL.forEach(extractor -> assertThat(isRead(extractor, third)).isFalse());
    }

    @Test
    void whatFollowsTheEndDoesNotMatter() {
        byte[] longer = Arrays.copyOf(baseline, baseline.length + 5);
        Arrays.fill(longer, baseline.length, longer.length, (byte) 7);
        assertThat(JpegExtent.of(MemorySegment.ofArray(longer)).part()).isEqualTo(1);
    }

    @Test
    void cutPhotographsHaveOneVerdict() throws Exception {
        for (var photo : SharedFolder.files("photos/named").subList(0, 6)) {
            byte[] whole = Files.readAllBytes(photo);
            for (int tenth = 1; tenth < 10; tenth++) {
                byte[] cut = Arrays.copyOf(whole, whole.length / 10 * tenth);
                assertThat(ALL.stream().map(e -> isRead(e, cut)).distinct())
                        .as(photo + " " + tenth)
                        .hasSize(1);
            }
        }
    }

    private static boolean isRead(Extractor extractor, byte[] jpeg) {
        try {
            extractor.picture(jpeg);
            return true;
        } catch (UnreadableException e) {
            assertThat(e.reason().cause()).isEqualTo(Cause.DAMAGED_PICTURE);
            return false;
        }
    }
}
