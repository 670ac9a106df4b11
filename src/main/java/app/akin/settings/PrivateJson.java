package app.akin.settings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON in a file that only its owner can read. Looks at the disk every time, so that a terminal and a window see the same; a
 * file that makes no sense is put aside.
 */
final class PrivateJson {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateJson.class);

    private final Path file;

    PrivateJson(Path file) {
        this.file = file;
    }

    /**
     * What the file says; nothing where there is none, or one that makes no sense.
     *
     * @param meaning throws one of Gson's, or an {@link IllegalArgumentException} or {@link IllegalStateException}, where it
     *     finds none
     */
    <T> Optional<T> read(Function<JsonObject, T> meaning) throws IOException {
        String text;
        try {
            PrivateFolders.tighten(file);
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.apply(SettingsJson.parse(text)));
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
            // The reason may repeat what is in the file, so it is not logged.
            LOG.warn("{} made no sense and is kept as {}", file, SetAside.of(file));
            return Optional.empty();
        }
    }

    void write(JsonObject json) throws IOException {
        PrivateFolders.write(file, SettingsJson.print(json));
    }
}
