package app.akin.embedding.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaWeights;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterNames;
import app.akin.embedding.layers.ParameterSource;
import app.akin.embedding.layers.Weights;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folded net against the published one, of which {@code assets/models/iris/reference.py} tells the values. */
class FeatureNetTest {

    private static final int SIDE = 260;
    private static final double RELATIVE = 1e-4;

    private static SafetensorsFile file;
    private static NDManager manager;
    private static FeatureNet net;
    private static Linear classes;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void openTheNet() throws Exception {
        TestEngines.configure();
        file = SafetensorsFile.open(Fixtures.iris().resolve("model.safetensors"));
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        ParameterSource source = source(file);
        net = new FeatureNet(source, SIDE);
        classes = source.linear("_fc", SpaceShape.CLASSES, BlockShape.FEATURES);
    }

    @AfterAll
    static void closeTheNet() {
        manager.close();
        file.close();
    }

    @Test
    void drawnPicturesGiveTheFeaturesAndClassesOfThePublishedNet() throws Exception {
        for (JsonObject row : Fixtures.lines(Fixtures.own("iris/features.jsonl"))) {
            RgbPicture picture = KnownVectors.pattern(row.get("pattern").getAsInt(), SIDE);
            Seen seen = see(List.of(picture)).getFirst();
            float[] expected = Fixtures.floats(row.get("features"));
            double length = row.get("length").getAsDouble();
            assertThat(distance(Arrays.copyOf(seen.features, expected.length), expected) / length)
                    .isLessThan(RELATIVE);
            assertThat(distance(seen.features, new float[seen.features.length]))
                    .isCloseTo(length, within(RELATIVE * length));
            assertThat(seen.most()).isEqualTo(row.get("class").getAsInt());
        }
    }

    @Test
    @Tag("bench")
    void photographsGiveTheFeaturesAndClassesOfThePublishedNet() throws Exception {
        Optional<Path> folder =
                Optional.ofNullable(System.getenv("AKIN_IRIS_REFERENCE")).map(Path::of);
        assumeTrue(folder.isPresent(), "skipped: AKIN_IRIS_REFERENCE names no folder made by reference.py photos");
        List<Path> crops = crops(folder.get());
        assertThat(crops).hasSizeGreaterThanOrEqualTo(50);
        for (Path crop : crops) {
            float[] expected = floats(Path.of(crop.toString().replace(".rgb", ".f32")));
            Seen seen = see(List.of(new RgbPicture(new PixelSize(SIDE, SIDE), Files.readAllBytes(crop))))
                    .getFirst();
            float[] features = Arrays.copyOfRange(expected, 1, expected.length);
            double length = distance(features, new float[features.length]);
            assertThat(distance(seen.features, features) / length)
                    .as(crop.toString())
                    .isLessThan(RELATIVE);
            assertThat(seen.most()).as(crop.toString()).isEqualTo((int) expected[0]);
        }
    }

    @Test
    void batchesChangeNothing() {
        List<RgbPicture> pictures = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            pictures.add(KnownVectors.pattern(number, SIDE));
        }
        List<Seen> together = see(pictures);
        for (int i = 0; i < pictures.size(); i++) {
            Seen alone = see(List.of(pictures.get(i))).getFirst();
            assertThat(Fixtures.difference(together.get(i).features, alone.features))
                    .isLessThan(2e-5);
        }
    }

    @Test
    void lastMapHasAPlaceForEvery32Pixels() throws Exception {
        assertThat(net.grid()).isEqualTo(9);
        assertThat(new FeatureNet(source(file), 224).grid()).isEqualTo(7);
    }

    @Test
    void cuttingIsTheSameInPlaceAndInACopy() {
        float[] values = {-3, 0, 0, 1e-30f, 5.999f, 6, 6.001f, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, 2, -1e-30f, 4};
        float[] cut = {0, 0, 0, 1e-30f, 5.999f, 6, 6, 6, 0, 2, 0, 4};
        try (NDArray whole = Relu6.apply(manager.create(values, new Shape(3, 4)));
                NDArray array = manager.create(values, new Shape(3, 4));
                NDArray turned = Relu6.apply(array.transpose());
                NDArray back = turned.transpose()) {
            assertThat(whole.toFloatArray()).containsExactly(cut);
            assertThat(back.toFloatArray()).containsExactly(cut);
        }
    }

    @Test
    void weightsOfAnotherShapeAreRefused() throws Exception {
        Path other = temporary.resolve("other.safetensors");
        FormulaWeights.write(other, Map.of("_conv_stem.weight", new int[] {32, 3, 5, 5}), (name, u) -> u);
        try (SafetensorsFile wrong = SafetensorsFile.open(other)) {
            assertThatThrownBy(() -> new FeatureNet(source(wrong), SIDE))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("_conv_stem.weight");
        }
    }

    private static ParameterSource source(SafetensorsFile weights) {
        return new ParameterSource(new Weights(weights, ParameterNames.Place::whole, manager), parameter -> parameter);
    }

    private static ParameterStore store() {
        return new ParameterStore(manager, false);
    }

    private static List<Seen> see(List<RgbPicture> pictures) {
        float[] pixels = new float[pictures.size() * 3 * SIDE * SIDE];
        FloatBuffer numbers = FloatBuffer.wrap(pixels);
        pictures.forEach(picture -> PixelTranslator.put(picture, numbers));
        try (NDArray input = manager.create(pixels, new Shape(pictures.size(), SIDE, SIDE, 3));
                NDArray places = net.places(store(), input);
                NDArray features = places.mean(new int[] {1});
                NDArray logits = classes.apply(store(), features)) {
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                try (NDList rows = new NDList(features.get(i), logits.get(i))) {
                    seen.add(new Seen(rows.get(0).toFloatArray(), rows.get(1).toFloatArray()));
                }
            }
            return seen;
        }
    }

    private static double distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += Math.pow((double) a[i] - b[i], 2);
        }
        return Math.sqrt(squares);
    }

    private static List<Path> crops(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".rgb"))
                    .sorted()
                    .toList();
        }
    }

    private static float[] floats(Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private record Seen(float[] features, float[] logits) {
        int most() {
            int most = 0;
            for (int i = 1; i < logits.length; i++) {
                most = logits[i] > logits[most] ? i : most;
            }
            return most;
        }
    }
}
