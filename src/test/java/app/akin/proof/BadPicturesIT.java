package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.BadPictures;
import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.OtherModel;
import app.akin.proof.sample.PngBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One folder of wrong and odd files, looked at twice by the packaged program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadPicturesIT {

    /** Twice the heap that an ordinary machine gives, and a tenth of what the bombs would take. */
    private static final long FLAT_MEMORY = 1_800L << 20;

    private static final List<String> REFUSED = List.of(
            "empty.jpg", "cut.jpg", "header-alone.png", "no-height.png", "bomb.png", "over-int.png", "bomb.docx");
    private static final double SAME = 0.985;

    private final AkinHome home = AkinHome.create();
    private final BadPictures files = new BadPictures(home.files().resolve("mixed"));
    private Report first;
    private Report second;
    private Map<String, String> reasons;
    private List<String> found;
    private Vectors vectors;
    private long peak;

    @BeforeAll
    void lookAtThemTwice() throws Exception {
        files.write();
        useTheModelThatKnowsColours();
        RunningAkin run = home.start("index", "--json", files.folder().toString());
        while (run.isAlive()) {
            peak = Math.max(peak, Processes.peakMemory(run.pid()).orElse(0L));
            run.endsWithin(java.time.Duration.ofMillis(50));
        }
        first = run.answer().report();
        second = home.index(files.folder());
        reasons = first.reasons();
        found = names(home.run("search", "--all", "--limit", "200", "--json", "a", "picture")
                .paths());
        vectors = Vectors.of(home, readable());
    }

    /** Iris knows what a picture shows; how exactly its colours are read is told by a small CLIP that sees little else. */
    private void useTheModelThatKnowsColours() {
        home.run("models", "import", OtherModel.small().toString()).mustEndWith(0);
        home.run("models", "use", OtherModel.SMALL).mustEndWith(0);
    }

    @AfterAll
    void leaveNothing() {
        home.close();
    }

    @Test
    void everyFileIsEitherFoundOrListedWithAReason() throws Exception {
        try (Stream<Path> all = Files.list(files.folder())) {
            List<String> names =
                    all.map(file -> file.getFileName().toString()).sorted().toList();
            List<String> met = Stream.concat(found.stream(), reasons.keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(met).isEqualTo(names);
        }
        assertThat(first.indexed() + first.duplicates() + first.failed().size()).isEqualTo(count());
        assertThat(reasons.keySet()).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    @Test
    void theSecondRunReadsNothingAndGivesTheSameVerdicts() {
        assertThat(second.indexed()).isZero();
        assertThat(second.duplicates()).isZero();
        assertThat(second.removed()).isZero();
        assertThat(second.unchanged()).isEqualTo(count() - REFUSED.size());
        assertThat(second.reasons()).isEqualTo(reasons);
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(reasons.get("empty.jpg")).contains("empty");
    }

    @Test
    void damagedPicturesAreCalledDamaged() {
        assertThat(reasons.get("cut.jpg")).contains("amaged");
        assertThat(reasons.get("header-alone.png")).contains("amaged");
        assertThat(reasons.get("no-height.png")).contains("amaged");
    }

    @Test
    void contentCountsAndNotTheName() {
        assertThat(found)
                .contains("png-called.jpg", "jpeg-called.txt", "picture-without-an-extension", "words-called.png");
        assertThat(home.run("search", "--all", "--json", "--kind", "passage", "lemon", "cake")
                        .paths())
                .startsWith(files.file("words-called.png").toString());
        assertThat(names(home.run("search", "--all", "--json", "--kind", "picture", "--limit", "99", "x")
                        .paths()))
                .contains("png-called.jpg", "jpeg-called.txt", "picture-without-an-extension")
                .doesNotContain("words-called.png");
    }

    @Test
    void bombsAreRefusedByWhatTheySayOfThemselves() {
        assertThat(reasons.get("bomb.png")).contains("65535", "limit");
        assertThat(reasons.get("over-int.png")).contains("46341", "limit");
        assertThat(reasons.get("bomb.docx")).contains("unpacks");
    }

    @Test
    void memoryStaysFlat() {
        assertThat(peak).isPositive().isLessThan(FLAT_MEMORY);
    }

    /** Accepted exactly at the limit and refused one row above it, and a picture that is nothing but long is no exception. */
    @Test
    void theLimitOfPixelsIsExact() {
        int width = 5 * 29 * 43;
        int height = 113 * 127;
        assertThat((long) width * height)
                .as("pixels for a heap of two gigabytes")
                .isEqualTo((2L << 30) / 24);
        Path folder = home.files().resolve("limit");
        Drawing.write(folder.resolve("at.png"), PngBytes.black(width, height));
        Drawing.write(folder.resolve("above.png"), PngBytes.black(width, height + 1));
        Drawing.write(folder.resolve("long.png"), PngBytes.headerOnly(1, 100_000_000));
        home.with("AKIN_JAVA_OPTS", "-XX:-UseSerialGC -XX:+UseG1GC -Xmx2g");
        Report report = home.index(folder);
        home.with("AKIN_JAVA_OPTS", "");
        assertThat(report.reasons()).containsOnlyKeys("above.png", "long.png");
        assertThat(report.reasons().get("above.png")).contains("limit");
        assertThat(report.reasons().get("long.png")).contains("limit");
        assertThat(report.indexed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "broken-profile.jpg", "broken-profile.png", "sixteen-bits.png"})
    void coloursAreRight(String name) {
        double right = vectors.cosine(files.file(name), files.reference("flag.png"));
        double wrong = vectors.cosine(files.file(name), files.reference("flag-negative.png"));
        assertThat(right)
                .as("like the flag; like its negative: %.3f", wrong)
                .isGreaterThan(name.startsWith("cmyk") ? 0.97 : SAME);
        assertThat(wrong).isLessThan(right - 0.05);
    }

    @Test
    void blackAndWhiteAreNotExchanged() {
        assertThat(cosine("one-bit.png", "grid.png")).isGreaterThan(SAME);
        assertThat(cosine("one-bit.png", "grid-negative.png")).isLessThan(SAME);
    }

    /** The model reads the colours that are stored, as its authors let it; white is for the eyes of people. */
    @Test
    void whatIsSeeThroughHasItsOwnColour() {
        assertThat(cosine("palette-with-alpha.png", "flag.png")).isGreaterThan(SAME);
        assertThat(cosine("palette-with-alpha.png", "flag-on-white.png")).isLessThan(SAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void picturesStandUpright(int orientation) {
        double upright = cosine("turned-" + orientation + ".jpg", "flag.png");
        assertThat(upright).isGreaterThan(SAME);
        if (orientation > 1) {
            assertThat(cosine("turned-" + orientation + ".jpg", "as-stored-" + orientation + ".png"))
                    .isLessThan(upright);
        }
    }

    @Test
    void damagedExifMeansAsStored() {
        assertThat(cosine("damaged-exif.jpg", "flag.png")).isGreaterThan(SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"animated.gif", "pages.tiff", "film-behind.jpg"})
    void theFirstOfSeveralPicturesIsTaken(String name) {
        assertThat(cosine(name, "flag.png")).isGreaterThan(SAME);
        assertThat(cosine(name, "flag-negative.png")).isLessThan(SAME);
    }

    @Test
    void theFirstFrameOfAnAnimatedWebpIsTaken() {
        assertThat(cosine("animated.webp", "first.png")).isGreaterThan(SAME);
        assertThat(cosine("animated.webp", "second.png")).isLessThan(SAME);
    }

    private double cosine(String name, String reference) {
        return vectors.cosine(files.file(name), files.reference(reference));
    }

    private List<Path> readable() throws Exception {
        List<Path> pictures = new ArrayList<>();
        try (Stream<Path> mixed = Files.list(files.folder());
                Stream<Path> references = Files.list(files.reference("x").getParent())) {
            mixed.filter(file -> !REFUSED.contains(file.getFileName().toString()))
                    .filter(file -> !List.of("noise.jpg", "words-called.png")
                            .contains(file.getFileName().toString()))
                    .forEach(pictures::add);
            references.forEach(pictures::add);
        }
        return pictures;
    }

    private long count() {
        return Optional.ofNullable(files.folder().toFile().list()).orElseThrow().length;
    }

    private static List<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }
}
