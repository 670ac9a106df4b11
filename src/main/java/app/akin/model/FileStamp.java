package app.akin.model;

import java.time.Instant;

/**
 * What a look at a file tells without reading it. A file whose stamp is the same is taken as unchanged.
 *
 * @param bytes its size
 * @param modifiedNanos when it was changed, in nanoseconds since 1970 UTC; only ever compared for equality
 */
public record FileStamp(long bytes, long modifiedNanos) {

    public Instant modified() {
        return Instant.ofEpochSecond(
                Math.floorDiv(modifiedNanos, 1_000_000_000L), Math.floorMod(modifiedNanos, 1_000_000_000L));
    }
}
