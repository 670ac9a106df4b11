package app.akin.embedding;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the recorded reference values are, and how their formats are read. */
public final class Fixtures {

    private static final Path IRIS = Path.of("assets", "models", "iris");
    private static final Path READER = Path.of("assets", "models", "multilingual-e5-small");
    private static final Path SMALL_CLIP = Path.of("src", "test", "models", "small-clip");

    private Fixtures() {}

    /** A file that ships with the tests. */
    public static Path own(String name) {
        try {
            return Path.of(Fixtures.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** A small CLIP that was trained once, with vectors of the reference implementation. */
    public static Path smallClip() {
        return SMALL_CLIP.toAbsolutePath();
    }

    /** The model of words that ships with Akin. */
    public static Path reader() {
        return READER.toAbsolutePath();
    }

    /** The model for pictures that ships with Akin. */
    public static Path iris() {
        return IRIS.toAbsolutePath();
    }

    /** Reference data beside the project: for tests tagged "reference", which run only where it is. */
    public static Path shared(String name) {
        Path file = sharedFolder().resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: the reference data " + name + " is not beside the project");
        return file;
    }

    static Path sharedFolder() {
        return Path.of(Optional.ofNullable(System.getenv("AKIN_SHARED")).orElse("../shared"));
    }

    public static List<JsonObject> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    public static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    public static int[] ints(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }

    public static float[] floats(JsonElement array) {
        List<JsonElement> elements = array.getAsJsonArray().asList();
        float[] values = new float[elements.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.get(i).getAsFloat();
        }
        return values;
    }

    /** The largest difference of two vectors' parts. */
    public static double difference(float[] a, float[] b) {
        if (a.length != b.length) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs((double) a[i] - b[i]);
            worst = difference <= worst ? worst : difference;
        }
        return worst;
    }
}
