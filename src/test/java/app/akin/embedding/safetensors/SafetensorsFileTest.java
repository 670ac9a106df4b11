package app.akin.embedding.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFileTest {

    private static final String GOOD = "{\"__metadata__\":{\"format\":\"pt\"},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F16\",\"shape\":[2,2],\"data_offsets\":[8,16],\"later\":1}}";

    @TempDir
    private Path folder;

    @Test
    void tensorsAreViewsOfTheFile() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1.5f)
                .putFloat(-2);
        try (SafetensorsFile file = SafetensorsFile.open(write(GOOD, data.array()))) {
            TensorEntry a = file.get("a");
            assertThat(file.names()).containsExactlyInAnyOrder("a", "b");
            assertThat(file.get("b").hasShape(2, 2)).isTrue();
            ByteBuffer bytes = file.bytes(a, 0, 8);
            assertThat(bytes.isDirect()).isTrue();
            assertThat(bytes.getFloat(0)).isEqualTo(1.5f);
            assertThat(file.bytes(a, 4, 4).getFloat(0)).isEqualTo(-2f);
        }
    }

    @Test
    void missingTensorIsNamed() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(write(GOOD, new byte[16]))) {
            assertThatThrownBy(() -> file.get("c"))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"a\":1}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[-16,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[8,24]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,1e99]}}",
                "{\"a\":{\"dtype\":\"F99\",\"shape\":[4],\"data_offsets\":[0,16]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[12,16]}}"
            })
    void headersThatContradictTheFileAreRefused(String header) throws Exception {
        Path file = write(header, new byte[16]);
        assertThatThrownBy(() -> SafetensorsFile.open(file)).isInstanceOf(ModelFileException.class);
    }

    @Test
    void everyCutIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(Fixtures.own("model_tiny_v1000/model.safetensors"));
        for (int length : new int[] {0, 7, 8, 9, 100, 12_000, 12_520, 20_000, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("model.safetensors"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SafetensorsFile.open(cut)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void hugeHeaderIsRefusedWithoutReadingIt() throws Exception {
        byte[] bytes = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.MAX_VALUE)
                .array();
        Path file = Files.write(folder.resolve("model.safetensors"), bytes);
        assertThatThrownBy(() -> SafetensorsFile.open(file)).isInstanceOf(ModelFileException.class);
    }

    private Path write(String header, byte[] data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json).put(data);
        return Files.write(folder.resolve("model.safetensors"), bytes.array());
    }
}
