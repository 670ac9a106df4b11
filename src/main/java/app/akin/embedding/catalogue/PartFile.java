package app.akin.embedding.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What was fetched of one file so far, with the server's tag of the version that it is a part of. */
final class PartFile {

    private final Path target;
    private final Path part;
    private final Path tag;

    PartFile(Path target) {
        this.target = target;
        part = target.resolveSibling(target.getFileName() + ".part");
        tag = target.resolveSibling(target.getFileName() + ".etag");
    }

    Path path() {
        return part;
    }

    long bytes() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** The tag to go on with; without one, or with a weak one, the parts could be of different versions. */
    Optional<String> strongTag() throws IOException {
        if (!Files.exists(tag)) {
            return Optional.empty();
        }
        String stored = Files.readString(tag);
        return stored.startsWith("\"") ? Optional.of(stored) : Optional.empty();
    }

    void beginAnew(Optional<String> newTag) throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(tag);
        if (newTag.isPresent()) {
            Files.writeString(tag, newTag.get());
        }
    }

    void complete() throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(tag);
    }

    /** Puts it aside, so that a person can look at it; the next refused one takes its place. */
    Path refuse() throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".refused");
        Files.move(part, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(tag);
        return aside;
    }
}
