package app.akin.proof.campaign;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a long trial, written to {@code target/campaigns} as JSON after each of its rounds: of a trial that was cut
 * off, those that it had come to are there. Its size is chosen by who starts it.
 */
public final class Campaign {

    /** The same for every campaign: whoever repeats one meets the same files at the same moments. */
    public static final long SEED = 20_261_101;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final String name;

    Campaign(String name) {
        this.name = name;
        figures.put("ended", false);
    }

    /** @param usual where nobody chose */
    static int size(int usual) {
        return Integer.getInteger("akin.campaign.size", usual);
    }

    Campaign put(String figure, Object value) {
        figures.put(figure, value);
        return this;
    }

    /** The last figures: it has come to its end, and what its test claims of them is claimed of all. */
    void end() {
        put("ended", true).write();
    }

    /** A file that a trial came upon, kept beside the figures for whoever looks into it. */
    void keep(Path file) {
        try {
            Path kept = Files.createDirectories(folder().resolve(name));
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("akin.basedir", "."), "target/campaigns");
    }

    void write() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
