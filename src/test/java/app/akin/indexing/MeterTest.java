package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final AtomicLong clock = new AtomicLong();
    private final Meter meter = new Meter(clock::get);

    @Test
    void theRateIsThatOfTheLastTenSeconds() {
        count(0, 0);
        count(60, 6_000);
        count(65, 6_050);
        count(70, 6_100);

        assertThat(meter.perSecond()).isCloseTo(10, within(0.01));
    }

    @Test
    void noTimeLeftIsToldBeforeFiveSecondsOfMeasure() {
        count(0, 0);
        count(4, 400);
        assertThat(meter.left(1_000)).isEmpty();

        count(6, 600);
        assertThat(meter.left(1_000)).contains(Duration.ofSeconds(10));
    }

    @Test
    void noTimeLeftIsToldWhileNothingMoves() {
        count(0, 5);
        count(20, 5);
        count(25, 5);

        assertThat(meter.left(10)).isEmpty();
    }

    private void count(long seconds, long count) {
        clock.set(Duration.ofSeconds(seconds).toNanos());
        meter.record(count);
    }
}
