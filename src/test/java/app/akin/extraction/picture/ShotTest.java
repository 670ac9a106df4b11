package app.akin.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.extraction.picture.file.PictureFacts;
import app.akin.extraction.picture.file.ShotFacts;
import app.akin.model.PictureFormat;
import app.akin.model.Shot;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a camera wrote of how it took a picture. */
class ShotTest {

    @Test
    void cameraExposureAndPlaceAreRead() throws Exception {
        Shot shot = of(SamplePhotograph.of("NIKON CORPORATION", "NIKON D90"));

        assertThat(shot.camera()).contains("NIKON D90");
        assertThat(shot.seconds().getAsDouble()).isCloseTo(1 / 250.0, within(1e-9));
        assertThat(shot.aperture().getAsDouble()).isCloseTo(2.8, within(1e-9));
        assertThat(shot.iso()).hasValue(200);
        assertThat(shot.lens()).contains("NIKKOR 50mm");
        assertThat(shot.place().orElseThrow().latitude()).isCloseTo(-37.5, within(1e-6));
        assertThat(shot.place().orElseThrow().longitude()).isCloseTo(126.75, within(1e-6));
    }

    @Test
    void aMakerThatTheModelDoesNotNameStandsBeforeIt() throws Exception {
        assertThat(of(SamplePhotograph.of("SONY", "ILCE-7M3")).camera()).contains("SONY ILCE-7M3");
    }

    @Test
    void aPictureThatIsReadSaysItsCamera() throws Exception {
        MemorySegment jpeg = MemorySegment.ofArray(SamplePhotograph.of("SONY", "ILCE-7M3"));

        assertThat(PictureFacts.of(jpeg, PictureFormat.JPEG).camera()).contains("SONY ILCE-7M3");
    }

    @Test
    void aPictureWithoutFactsHasNoneAndADamagedOneNeverFails() throws Exception {
        byte[] plain = SamplePictures.encoded(SamplePictures.quarters(20, 20), "jpeg");
        assertThat(of(plain)).isEqualTo(Shot.NONE);
        byte[] whole = SamplePhotograph.of("SONY", "ILCE-7M3");
        for (int length = 0; length < 460; length += 3) {
            assertThat(of(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    @Test
    void noShotHasFiguresThatNoCameraHas() {
        assertThatThrownBy(() -> new Shot.Place(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shot.Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shot(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.of(Double.POSITIVE_INFINITY),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Shot of(byte[] jpeg) {
        return ShotFacts.of(MemorySegment.ofArray(jpeg), PictureFormat.JPEG);
    }
}
