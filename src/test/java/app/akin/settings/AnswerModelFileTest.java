package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AnswerModelFileTest {

    private static final ChatModel MODEL =
            new ChatModel(URI.create("https://models.example/v1"), "large", OptionalInt.of(8192));

    @TempDir
    private Path folder;

    @Test
    void aModelItsKeyAndWhatWasAgreedToAreKept() throws Exception {
        file().agree(MODEL.address());
        file().choose(MODEL, Secret.of("sk-secret"));
        assertThat(file().read().model()).contains(MODEL);
        assertThat(file().read().key()).isEqualTo(Secret.of("sk-secret"));
        assertThat(file().read().agreed()).containsExactly(MODEL.address());

        file().forget();
        assertThat(file().read().model()).isEmpty();
        assertThat(Files.readString(place())).doesNotContain("sk-secret");
        assertThat(file().read().agreed()).containsExactly(MODEL.address());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerCanReadIt() throws Exception {
        file().choose(MODEL, Secret.of("sk-secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatMakesNoSenseIsPutAside() throws Exception {
        Files.writeString(place(), "{\"address\": 7, \"model\"");
        assertThat(file().read().model()).isEmpty();
        file().choose(MODEL, Secret.NONE);
        assertThat(file().read().model()).contains(MODEL);
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(2);
        }
    }

    private AnswerModelFile file() {
        return new AnswerModelFile(place());
    }

    private Path place() {
        return folder.resolve("answer-model.json");
    }
}
