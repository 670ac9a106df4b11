package app.akin.proof.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small models to change to: one, and one that hears every word as its opposite: what the first finds last it finds first. */
public final class OtherModel {

    public static final String ID = "contrary";
    public static final String SMALL = "small-clip";

    private OtherModel() {}

    /** The first one's folder. */
    public static Path small() {
        return Path.of(System.getProperty("akin.basedir", "."), "src/test/models", SMALL);
    }

    /** Writes the contrary one into a folder of its name. */
    public static Path in(Path place) {
        try {
            Path folder = Files.createDirectories(place.resolve(ID));
            for (String file : new String[] {"config.json", "tokenizer.json"}) {
                Files.copy(small().resolve(file), folder.resolve(file));
            }
            byte[] weights = Files.readAllBytes(small().resolve("model.safetensors"));
            negate(weights, "text_projection.weight");
            Files.write(folder.resolve("model.safetensors"), weights);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns the sign of every 16-bit number of a tensor. */
    private static void negate(byte[] safetensors, String tensor) {
        ByteBuffer bytes = ByteBuffer.wrap(safetensors).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) bytes.getLong(0);
        JsonArray place = JsonParser.parseString(new String(safetensors, 8, header, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonObject(tensor)
                .getAsJsonArray("data_offsets");
        int begin = 8 + header + place.get(0).getAsInt();
        int end = 8 + header + place.get(1).getAsInt();
        for (int at = begin; at < end; at += Short.BYTES) {
            bytes.putShort(at, (short) (bytes.getShort(at) ^ 0x8000));
        }
    }
}
