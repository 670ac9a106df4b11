package app.akin.embedding.catalogue;

import java.time.Duration;

/**
 * When a download gives up.
 *
 * @param connect longest wait for a connection, and for an answer's first line
 * @param stall longest time without a single byte
 * @param tries in a row that bring nothing new
 * @param pause before another try
 */
public record DownloadLimits(Duration connect, Duration stall, int tries, Duration pause) {

    public static final DownloadLimits USUAL =
            new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 4, Duration.ofSeconds(2));
}
