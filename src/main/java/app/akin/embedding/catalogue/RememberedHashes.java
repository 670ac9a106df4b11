package app.akin.embedding.catalogue;

import app.akin.embedding.Sha256;
import app.akin.model.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of files, computed again only where a file has another size or time than before. Safe from several threads. */
final class RememberedHashes {

    private final Map<Path, Remembered> known = new ConcurrentHashMap<>();

    ContentHash of(Path file) throws IOException {
        long bytes = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        Remembered before = known.get(file);
        if (before != null && before.bytes == bytes && before.modified.equals(modified)) {
            return before.hash;
        }
        ContentHash hash = Sha256.of(file);
        known.put(file, new Remembered(bytes, modified, hash));
        return hash;
    }

    private record Remembered(long bytes, FileTime modified, ContentHash hash) {}
}
