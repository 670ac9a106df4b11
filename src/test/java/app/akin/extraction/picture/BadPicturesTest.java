package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.Extractor;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage fails one picture at most, and is said. */
class BadPicturesTest extends PictureTest {

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
                assertThat(e.reason().cause())
                        .isIn(Cause.DAMAGED, Cause.DAMAGED_PICTURE, Cause.TOO_MANY_PIXELS, Cause.UNSUPPORTED_COLOURS);
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
                        e -> assertThat(e.reason().inWords()).isEqualTo("A kind of file that Akin does not read"));
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
        public DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide) {
            List<byte[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new byte[1 << 30]);
            }
        }
    }
}
