package app.akin.files;

import app.akin.model.ContentHash;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.UnreadableException;
import java.util.Optional;

/**
 * What was read of a file.
 *
 * @param stamp of the file while it was read, the same before and after
 * @param hash of all its bytes
 * @param bytes all of them; nothing when the file is too large to hold in memory and must be read from its place. The
 *     array is shared: only read it.
 */
public record FileContent(FileStamp stamp, ContentHash hash, Optional<byte[]> bytes) {

    /**
     * All of its bytes, for whoever needs them in memory.
     *
     * @throws UnreadableException TOO_LARGE
     */
    public byte[] held() throws UnreadableException {
        return bytes.orElseThrow(
                () -> new UnreadableException(FailureReason.of(Cause.TOO_LARGE, stamp.bytes(), "memory")));
    }
}
