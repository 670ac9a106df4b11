package app.akin.extraction;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Refuses a document that is a zip and unpacks to absurd sizes, by its directory, before anything is unpacked. A
 * directory
 * that lies is caught later, by what the parsers watch for themselves.
 */
final class ZipGuard {

    /** Below this an archive is harmless whatever its ratio. */
    private static final long HARMLESS_BYTES = 64L << 20;

    private static final long TOO_MANY_BYTES = 4L << 30;
    /** Sheets full of repeated numbers pack down to a fiftieth. */
    private static final long ABSURD_RATIO = 150;

    private ZipGuard() {}

    static void check(Path file) throws UnreadableException {
        long packed = 0;
        long unpacked = 0;
        try (ZipFile zip = Archive.open(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                packed += Math.max(0, entry.getCompressedSize());
                unpacked += Math.max(0, entry.getSize());
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
        }
        if (unpacked > TOO_MANY_BYTES || unpacked > HARMLESS_BYTES && unpacked / Math.max(1, packed) > ABSURD_RATIO) {
            throw new UnreadableException(FailureReason.of(Cause.BOMB));
        }
    }
}
