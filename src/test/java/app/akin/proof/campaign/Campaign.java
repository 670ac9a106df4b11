package app.akin.proof.campaign;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a long trial, written to {@code target/campaigns} as JSON. Its size is chosen by who starts it. */
public final class Campaign {

    /** The same for every campaign: whoever repeats one meets the same files at the same moments. */
    public static final long SEED = 20_261_101;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final String name;

    Campaign(String name) {
        this.name = name;
    }

    /** @param usual where nobody chose */
    static int size(int usual) {
        return Integer.getInteger("akin.campaign.size", usual);
    }

    Campaign put(String figure, Object value) {
        figures.put(figure, value);
        return this;
    }

    void write() {
        Path folder = Path.of(System.getProperty("akin.basedir", "."), "target/campaigns");
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
