package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.OtherModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors that are none: no model may bring them in, and the database takes them from nobody. */
final class VectorBorderIT {

    private static final int DIMENSION = 512;

    @Test
    void theDatabaseTakesNoVectorThatIsNotOfLengthOne() throws Exception {
        try (AkinHome home = AkinHome.create()) {
            Drawing.many(home.files().resolve("album"), 1, 1);
            home.index(home.files().resolve("album"));
            try (LibraryDatabase database = LibraryDatabase.of(home)) {
                for (String vector : new String[] {all("0"), all("NaN"), all("1"), all("Infinity"), "[1,0,0]"}) {
                    assertThatThrownBy(() -> set(database, vector))
                            .as(vector.substring(0, 6))
                            .isInstanceOf(SQLException.class);
                }
                set(database, "[1" + ",0".repeat(DIMENSION - 1) + "]");
                assertThat(database.halfRows()).isEmpty();
            }
        }
    }

    /** A model whose vectors are zero or not numbers is refused when it is installed, and the one in use goes on. */
    @ParameterizedTest
    @ValueSource(ints = {0x0000, 0x7E00})
    void aModelThatMakesNoVectorsIsRefused(int everyWeight) throws Exception {
        try (AkinHome home = AkinHome.create()) {
            Path broken = home.files().resolve("broken");
            copySmall(broken);
            spoil(broken.resolve("model.safetensors"), (short) everyWeight);
            Answer answer = home.run("models", "import", "--json", broken.toString());
            answer.mustEndWith(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).isNotBlank();
            Drawing.many(home.files().resolve("album"), 1, 1);
            assertThat(home.index(home.files().resolve("album")).indexed()).isEqualTo(1);
        }
    }

    private static void set(LibraryDatabase database, String vector) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.executeUpdate("UPDATE vectors_1 SET embedding = '" + vector + "'");
        }
    }

    private static String all(String value) {
        return "[" + String.join(",", Collections.nCopies(DIMENSION, value)) + "]";
    }

    private static void copySmall(Path target) throws IOException {
        Files.createDirectories(target);
        for (String name : new String[] {"config.json", "tokenizer.json", "model.safetensors"}) {
            Files.copy(OtherModel.small().resolve(name), target.resolve(name));
        }
    }

    /** Gives every half-precision weight of the picture's projection one value. */
    private static void spoil(Path weights, short value) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = (int) file.getLong(0);
        byte[] header = new byte[headerBytes];
        file.get(8, header);
        var tensor = com.google.gson.JsonParser.parseString(new String(header, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonObject("visual_projection.weight");
        assertThat(tensor.get("dtype").getAsString()).isEqualTo("F16");
        var offsets = tensor.getAsJsonArray("data_offsets");
        for (int at = offsets.get(0).getAsInt(); at < offsets.get(1).getAsInt(); at += 2) {
            file.putShort(8 + headerBytes + at, value);
        }
        Files.write(weights, file.array());
    }
}
