package app.akin.ui.search.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Shot;
import app.akin.ui.kit.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShotWordsTest {

    private final ShotWords english = new ShotWords(new Messages(Locale.ENGLISH));
    private final ShotWords korean = new ShotWords(new Messages(Locale.KOREAN));

    private static Shot shot(double seconds) {
        return new Shot(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(seconds),
                OptionalDouble.of(2.8),
                OptionalInt.of(3200),
                OptionalDouble.of(50),
                Optional.empty());
    }

    @Test
    void anExposureIsWrittenAsOnACamera() {
        assertThat(english.exposure(shot(1 / 250.0))).isEqualTo("1/250 s · f/2.8 · ISO 3200 · 50 mm");
        assertThat(english.exposure(shot(2.5))).isEqualTo("2.5 s · f/2.8 · ISO 3200 · 50 mm");
        assertThat(korean.exposure(shot(1 / 60.0))).isEqualTo("1/60초 · f/2.8 · ISO 3200 · 50 mm");
        assertThat(english.exposure(Shot.NONE)).isEmpty();
    }

    @Test
    void aPlaceHasItsHemispheresAndAnAddressOnAMap() {
        Shot.Place place = new Shot.Place(-37.56654, 126.978);
        assertThat(english.place(place)).isEqualTo("37.5665° S, 126.978° E");
        assertThat(korean.place(place)).isEqualTo("남위 37.5665°, 동경 126.978°");
        assertThat(ShotWords.map(place))
                .hasToString("https://www.openstreetmap.org/?mlat=-37.56654&mlon=126.97800#map=15/-37.56654/126.97800");
    }
}
