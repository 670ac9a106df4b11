package app.akin.files;

import app.akin.model.ContentHash;
import app.akin.model.FileStamp;
import java.util.Optional;

/**
 * What was read of a file.
 *
 * @param stamp of the file while it was read, the same before and after
 * @param hash of all its bytes
 * @param bytes all of them; nothing when the file is too large to hold in memory and must be read from its place. The
 *     array is shared: only read it.
 */
public record FileContent(FileStamp stamp, ContentHash hash, Optional<byte[]> bytes) {}
