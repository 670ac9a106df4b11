package app.akin.embedding.catalogue;

import app.akin.embedding.Sha256;
import app.akin.model.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files, computed again only where a file has another size or time than before. Safe from several threads, of
 * which one reads a file while the others wait for it.
 */
final class RememberedHashes {

    private final Map<Path, OneFile> known = new ConcurrentHashMap<>();

    ContentHash of(Path file) throws IOException {
        return known.computeIfAbsent(file, one -> new OneFile()).hash(file);
    }

    private static final class OneFile {

        private Optional<Remembered> before = Optional.empty();

        synchronized ContentHash hash(Path file) throws IOException {
            long bytes = Files.size(file);
            FileTime modified = Files.getLastModifiedTime(file);
            if (before.isEmpty() || !before.get().isOf(bytes, modified)) {
                before = Optional.of(new Remembered(bytes, modified, Sha256.of(file)));
            }
            return before.get().hash;
        }
    }

    private record Remembered(long bytes, FileTime modified, ContentHash hash) {

        boolean isOf(long nowBytes, FileTime nowModified) {
            return bytes == nowBytes && modified.equals(nowModified);
        }
    }
}
