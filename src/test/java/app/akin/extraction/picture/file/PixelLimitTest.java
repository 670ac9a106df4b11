package app.akin.extraction.picture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.SamplePictures;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelLimitTest {

    private static final List<PictureDecoders> ALL =
            List.of(PictureDecoders.javaOnly(), PictureDecoders.ofThisMachine());

    @ParameterizedTest
    @CsvSource({"65535, 65535", "46341, 46341", "1, 100000000", "100000000, 1", "2147483647, 2147483647"})
    void picturesAboveTheLimitAreRefusedByTheirHeader(int width, int height) throws Exception {
        byte[] png = SamplePictures.pngHeader(width, height);
        for (PictureDecoders decoders : ALL) {
            long before = allocated();
            assertThat(verdict(decoders, new PixelLimit(99_999_999), png)).isIn(Cause.TOO_MANY_PIXELS, Cause.DAMAGED);
            assertThat(allocated() - before).as("bytes allocated").isLessThan(50_000_000);
        }
        assertThatThrownBy(() -> new PixelLimit(99_999_999).checked(width, height))
                .hasMessageContaining(width + " × " + height)
                .hasMessageContaining("99 million");
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "100, 0", "0, 0"})
    void aPictureWithoutASideIsDamaged(int width, int height) throws Exception {
        for (PictureDecoders decoders : ALL) {
            assertThat(verdict(decoders, new PixelLimit(1_000_000), SamplePictures.pngHeader(width, height)))
                    .isEqualTo(Cause.DAMAGED);
        }
    }

    @Test
    void theLimitItselfIsAcceptedAndOnePixelMoreIsNot() throws Exception {
        byte[] png = SamplePictures.encoded(SamplePictures.quarters(100, 50), "png");
        for (PictureDecoders decoders : ALL) {
            Extractor exact = new Extractor(decoders, new PixelLimit(5_000), new PassageSplitter(String::length, 75));
            assertThat(exact.picture(png).size()).isEqualTo(new PixelSize(100, 50));
            assertThat(verdict(decoders, new PixelLimit(4_999), png)).isEqualTo(Cause.TOO_MANY_PIXELS);
        }
    }

    @Test
    void productsThatOverflowAnIntAreStillProducts() throws Exception {
        assertThat(new PixelLimit(46341L * 46341L).checked(46341, 46341)).isEqualTo(new PixelSize(46341, 46341));
        assertThatThrownBy(() -> new PixelLimit(46341L * 46341L - 1).checked(46341, 46341))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> new PixelLimit(Long.MAX_VALUE).checked(1L << 32, 1L << 32))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void theLimitGrowsWithTheMemory() {
        assertThat(PixelLimit.of(512L << 20, 1L << 30).pixels()).isBetween(10_000_000L, 30_000_000L);
        assertThat(PixelLimit.of(4L << 30, 16L << 30).pixels()).isGreaterThan(150_000_000L);
        assertThat(3 * PixelLimit.of(Long.MAX_VALUE, Long.MAX_VALUE).pixels()).isLessThan(Integer.MAX_VALUE);
    }

    private static Cause verdict(PictureDecoders decoders, PixelLimit limit, byte[] content) {
        Extractor extractor = new Extractor(decoders, limit, new PassageSplitter(String::length, 75));
        try {
            extractor.extract(content, "bomb.png");
        } catch (UnreadableException e) {
            return e.reason().cause();
        }
        throw new AssertionError("it was read");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
