package app.akin.quality;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that judge, as they lie beside the tests. */
final class JudgingSet {

    private static final Gson GSON = new Gson();

    private JudgingSet() {}

    static byte[] bytes(String file) {
        try (InputStream stream = JudgingSet.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects of a file of JSON lines. */
    static List<JsonObject> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    static <T> T as(JsonObject line, Class<T> type) {
        return GSON.fromJson(line, type);
    }
}
