package app.akin.embedding.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to leave a service alone before the next try, within the {@link RemoteLimits}, so that many who were refused
 * together do not return together.
 */
final class BackOff {

    private final RemoteLimits limits;
    private final RandomGenerator random;

    BackOff(RemoteLimits limits, RandomGenerator random) {
        this.limits = limits;
        this.random = random;
    }

    /**
     * The pause after the {@code failed}th try, from 1: what the service asks for, else between half and all of a pause
     * that doubles with each try.
     *
     * @return nothing when the service asks for more than anybody waits
     */
    Optional<Duration> pause(int failed, Optional<String> retryAfter) {
        long most = limits.longestPause().toMillis();
        long doubling = Math.min(most, limits.pause().toMillis() << Math.min(failed - 1, 20));
        long own = doubling / 2 + random.nextLong(doubling / 2 + 1);
        long asked = retryAfter.flatMap(BackOff::millis).orElse(0L);
        return asked > most ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(own, asked)));
    }

    /** Seconds, or a date: both are allowed. */
    static Optional<Long> millis(String retryAfter) {
        String text = retryAfter.strip();
        try {
            if (text.matches("\\d{1,9}(\\.\\d+)?")) {
                return Optional.of((long) (Double.parseDouble(text) * 1000));
            }
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Math.max(0, Duration.between(Instant.now(), then).toMillis()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
