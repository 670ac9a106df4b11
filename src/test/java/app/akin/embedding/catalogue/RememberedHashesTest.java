package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ContentHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedHashesTest {

    private final RememberedHashes hashes = new RememberedHashes();

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadOnceUntilItsTimeOrSizeChanges() throws Exception {
        Path file = Files.writeString(folder.resolve("weights"), "one");
        FileTime time = Files.getLastModifiedTime(file);
        ContentHash first = hashes.of(file);

        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        assertThat(hashes.of(file)).as("not read again").isSameAs(first);

        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 2_000));
        assertThat(hashes.of(file)).isNotEqualTo(first);

        Files.writeString(file, "three");
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 2_000));
        assertThat(hashes.of(file)).isNotEqualTo(first);
    }
}
