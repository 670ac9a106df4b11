package app.akin.embedding.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrisConfigTest {

    @TempDir
    private Path folder;

    @Test
    void whatShipsCanBeRead() throws Exception {
        IrisConfig config = IrisConfig.read(Fixtures.iris().resolve("config.json"));
        assertThat(config.imageSize()).isEqualTo(260);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'model_type': 'clip'}|does not describe the eyes",
                "{'model_type': 'iris', 'image_size': 0}|image_size",
                "{'model_type': 'iris', 'meaning_share': 1.5}|no share",
                "{'model_type': 'iris', 'example_looks': 'much'}|something else than a number",
                "{'model_type': 'iris', 'classes_power': 0}|classes_power",
            },
            quoteCharacter = '"')
    void whatCannotBeIsRefused(String json, String message) throws Exception {
        Path file = folder.resolve("config.json");
        Files.writeString(file, json.replace('\'', '"'));
        assertThatThrownBy(() -> IrisConfig.read(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(message);
    }
}
