package app.akin.embedding.catalogue;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a download is.
 *
 * @param done bytes that are on disk
 * @param total bytes in all
 * @param perSecond bytes a second lately; 0 before it is measured
 * @param left time left, once measured
 */
public record DownloadProgress(long done, long total, double perSecond, Optional<Duration> left) {}
