package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import app.akin.settings.RemoteModelFile.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models elsewhere are remembered with their keys, which nobody but their owner can read. */
class RemoteModelFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasAddedIsThereForTheNextWhoLooks() throws IOException {
        Entry one = entry("one", "sk-secret-1");
        Entry two = entry("two", "");
        file().put(one);
        file().put(two);
        assertThat(file().all()).containsExactly(one, two);
        assertThat(file().find("two")).contains(two);

        Entry changed = entry("one", "sk-secret-2");
        file().put(changed);
        file().remove("two");
        file().remove("nothing");
        assertThat(file().all()).containsExactly(changed);
    }

    @Test
    void nobodyElseCanReadItAndNothingIsLeftBesideIt() throws IOException {
        file().put(entry("one", "sk-secret"));
        assertThat(permissions()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
        file().all();
        assertThat(permissions()).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void theKeyIsNotInTheWordsForAnEntry() throws IOException {
        file().put(entry("one", "sk-secret"));
        assertThat(file().all().toString()).doesNotContain("sk-secret");
        assertThat(Files.readString(path())).contains("sk-secret");
    }

    @Test
    void aFileThatMakesNoSenseIsPutAside() throws IOException {
        for (String bad : List.of("no json", "[]", "{\"models\":[1]}", "{\"models\":[{\"id\":\"a\"}]}")) {
            Files.writeString(path(), bad);
            assertThat(file().all()).as(bad).isEmpty();
            assertThat(path()).doesNotExist();
        }
        assertThat(folder.resolve("remote-models.json.bad")).hasContent("no json");
        file().put(entry("one", "k"));
        assertThat(file().all()).hasSize(1);
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path()));
    }

    private Path path() {
        return folder.resolve("remote-models.json");
    }

    private RemoteModelFile file() {
        return new RemoteModelFile(path());
    }

    private static Entry entry(String id, String key) {
        return new Entry(
                new RemoteModel(
                        id,
                        RemoteProtocol.OPENAI,
                        URI.create("https://example.com/v1"),
                        "words",
                        512,
                        id.equals("one")),
                Secret.of(key));
    }
}
