package app.akin.architecture.guilty.files;

import java.time.Instant;
import java.util.function.Supplier;

/** A clock by the time of day, for whoever wants one. */
final class HandsOnTheDay {
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
