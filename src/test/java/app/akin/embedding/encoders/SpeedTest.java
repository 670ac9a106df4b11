package app.akin.embedding.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.DevicePreference;
import org.junit.jupiter.api.Test;

/** What a model would cost here is told from how fast this computer multiplies. */
class SpeedTest {

    @Test
    void aProcessorMultipliesBetweenABillionAndAHundredTrillionTimesASecond() {
        assertThat(TestEngines.encoders().gigaflops(DevicePreference.CPU)).isBetween(1.0, 100_000.0);
    }
}
