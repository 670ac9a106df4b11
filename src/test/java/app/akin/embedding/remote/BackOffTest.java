package app.akin.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pause before another try doubles, is never the same for all, and is as long as the service asks. */
class BackOffTest {

    private final BackOff backOff = new BackOff(RemoteLimits.USUAL, new Random(1));

    @Test
    void thePauseDoublesUpToTheLongestAndVaries() {
        for (int failed = 1; failed < 40; failed++) {
            long whole = Math.min(60_000, 1_000L << Math.min(failed - 1, 20));
            Set<Duration> pauses = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                Duration pause = backOff.pause(failed, Optional.empty()).orElseThrow();
                assertThat(pause.toMillis()).isBetween(whole / 2, whole);
                pauses.add(pause);
            }
            assertThat(pauses).hasSizeGreaterThan(10);
        }
    }

    @Test
    void whatTheServiceAsksForIsGiven() {
        assertThat(backOff.pause(1, Optional.of("30"))).contains(Duration.ofSeconds(30));
        assertThat(backOff.pause(1, Optional.of("61"))).isEmpty();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40));
        assertThat(backOff.pause(1, Optional.of(date)).orElseThrow().toSeconds())
                .isBetween(35L, 40L);
        assertThat(backOff.pause(1, Optional.of("soon")).orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.pause(1, Optional.of("Wed, 21 Oct 2015 07:28:00 GMT"))
                        .orElseThrow())
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
