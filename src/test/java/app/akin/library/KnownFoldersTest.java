package app.akin.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Folder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFoldersTest {

    @TempDir
    Path base;

    private Path file() {
        return base.resolve("folders");
    }

    @Test
    void foldersAreRememberedBesideTheDatabase() {
        URI uri = Path.of("/사진/여름 2021").toUri();
        new KnownFolders(file()).remember(List.of(folder(uri)));
        assertThat(new KnownFolders(file()).recall()).containsExactly(uri);
    }

    @Test
    void whatWasNeverWrittenOrIsDamagedIsEmpty() throws Exception {
        assertThat(new KnownFolders(file()).recall()).isEmpty();
        Files.writeString(file(), "not a uri at all\n");
        assertThat(new KnownFolders(file()).recall()).isEmpty();
    }

    private static Folder folder(URI uri) {
        return new Folder(1, uri, "여름 2021", 0, false);
    }
}
