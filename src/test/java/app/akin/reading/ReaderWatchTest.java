package app.akin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the time of a reader is over; that it is killed then, {@link ReaderPoolTest} sees. */
final class ReaderWatchTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void whoComputesLongerThanTheLimitIsOverBeforeWhoWaits() {
        assertThat(isOver(61, 61)).isTrue();
        assertThat(isOver(100, 61)).isTrue();
    }

    @Test
    void whomOthersLeaveNoTimeIsWaitedForFourTimesAsLong() {
        assertThat(isOver(61, 3)).isFalse();
        assertThat(isOver(240, 60)).isFalse();
        assertThat(isOver(241, 0)).isTrue();
    }

    @Test
    void whereTheSystemDoesNotSayWhatIsComputedTheClockDecides() {
        assertThat(ReaderWatch.isOver(LIMIT, LIMIT, Optional.empty())).isFalse();
        assertThat(ReaderWatch.isOver(LIMIT, LIMIT.plusSeconds(1), Optional.empty()))
                .isTrue();
    }

    private static boolean isOver(int waited, int computed) {
        return ReaderWatch.isOver(LIMIT, Duration.ofSeconds(waited), Optional.of(Duration.ofSeconds(computed)));
    }
}
