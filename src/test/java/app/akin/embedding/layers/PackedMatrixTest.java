package app.akin.embedding.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.PackedFile;
import app.akin.embedding.safetensors.SafetensorsFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedMatrixTest {

    private static final int ROWS = 600;

    @TempDir
    private Path temporary;

    @Test
    void numbersAreHalvesOfBytesTimesTheirBlocksScale() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(matrix().write(temporary.resolve("file")))) {
            PackedMatrix matrix = PackedMatrix.of(file, file.get("matrix"), ROWS, 32);
            for (int row = 0; row < ROWS; row++) { // more than are kept in memory
                ByteBuffer out = ByteBuffer.allocate(32 * Float.BYTES).order(ByteOrder.nativeOrder());
                matrix.unpack(row, out);
                for (int j = 0; j < 16; j++) {
                    assertThat(out.getFloat(4 * j)).isEqualTo((j - 8) * 0.5f);
                    assertThat(out.getFloat(4 * (j + 16))).isEqualTo((row % 16 - 8) * 0.5f);
                }
            }
        }
    }

    @Test
    void aMatrixOfAnotherShapeIsRefused() throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(matrix().write(temporary.resolve("file")))) {
            for (int[] shape : new int[][] {{ROWS + 1, 32}, {ROWS, 64}, {ROWS, 33}}) {
                assertThatThrownBy(() -> PackedMatrix.of(file, file.get("matrix"), shape[0], shape[1]))
                        .isInstanceOf(ModelFileException.class)
                        .hasMessageContaining("The weights matrix are [600, 1, 18], but config.json asks for");
            }
        }
    }

    /** Low halves count up; all high halves of a row are the row's number. */
    private static PackedFile matrix() {
        ByteBuffer bytes = ByteBuffer.allocate(ROWS * 18).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < ROWS; row++) {
            bytes.putShort(Float.floatToFloat16(0.5f));
            for (int j = 0; j < 16; j++) {
                bytes.put((byte) (j | row % 16 << 4));
            }
        }
        return new PackedFile().bytes("matrix", bytes.array(), ROWS, 1, 18);
    }
}
