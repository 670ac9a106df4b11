package app.akin.embedding.clip;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaClip;
import app.akin.embedding.Npy;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Tower;
import app.akin.model.UnitVector;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The towers against what the reference implementations computed. */
class TowerParityTest {

    private static final double RAW = 2e-5;
    private static final double NORMALISED = 2e-6;

    @BeforeAll
    static void setUpEngine() {
        TestEngines.configure();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void tinyModelGivesTheReferencesVectors(int batch) throws Exception {
        Path folder = Fixtures.own("model_tiny_v1000");
        List<int[]> ids = new ArrayList<>();
        for (JsonElement row : Fixtures.json(folder.resolve("texts.json")).getAsJsonArray("ids")) {
            ids.add(upToEnd(Fixtures.ints(row)));
        }
        checkPictures(folder, batch);
        checkTexts(folder, ids, batch);
    }

    @Test
    @Tag("reference")
    void halfPrecisionWeightsGiveTheReferencesVectors() throws Exception {
        Path folder = Fixtures.shared("fixtures/model_tiny_fp16_w16");
        List<int[]> ids = new ArrayList<>();
        for (JsonElement row : Fixtures.json(folder.resolve("texts.json")).getAsJsonArray("texts")) {
            ids.add(upToEnd(Fixtures.ints(row.getAsJsonObject().get("ids"))));
        }
        checkPictures(folder, 16);
        checkTexts(folder, ids, 16);
    }

    @ParameterizedTest
    @CsvSource({"quick_gelu,1", "quick_gelu,3", "gelu,3"})
    void modelOfFullSizeGivesTheReferencesVectors(String activation, int batch) throws Exception {
        JsonObject golden = Fixtures.json(Fixtures.own("vit_b_32_formula").resolve("golden_" + activation + ".json"));
        List<float[]> pixels =
                IntStream.range(0, 3).mapToObj(TowerParityTest::pixels).toList();
        List<int[]> ids = golden.getAsJsonArray("ids").asList().stream()
                .map(Fixtures::ints)
                .toList();
        try (ClipModel model = open(FormulaClip.folder(activation));
                Tower<float[]> vision = model.vision(float[].class, new FloatPatches(model.config()), Device.cpu());
                Tower<int[]> text = model.text(Device.cpu())) {
            assertWithin(NORMALISED, unit(encode(vision, pixels, batch)), rows(golden, "image_embeds"));
            assertWithin(NORMALISED, unit(encode(text, ids, batch)), rows(golden, "text_embeds"));
        }
    }

    @Test
    void theWrongActivationIsNoticed() throws Exception {
        JsonObject golden = Fixtures.json(Fixtures.own("vit_b_32_formula").resolve("golden_gelu.json"));
        try (ClipModel model = open(FormulaClip.folder("quick_gelu"));
                Tower<int[]> text = model.text(Device.cpu())) {
            int[] ids = Fixtures.ints(golden.getAsJsonArray("ids").get(0));
            float[] vector = unit(text.encode(List.of(ids))).getFirst();
            assertThat(Fixtures.difference(vector, rows(golden, "text_embeds").getFirst()))
                    .isGreaterThan(1e-3);
        }
    }

    @Test
    void theFormulaIsTheWrittenOne() {
        assertThat(FormulaClip.uniform("pixels.0", 0)).isEqualTo(0.01297914981842041f);
        assertThat(FormulaClip.uniform("pixels.0", 1)).isEqualTo(-0.33501505851745605f);
    }

    private static void checkPictures(Path folder, int batch) throws Exception {
        List<float[]> pictures = Npy.rows(folder.resolve("image_inputs.npy"));
        try (ClipModel model = open(folder);
                Tower<float[]> tower = model.vision(float[].class, new FloatPatches(model.config()), Device.cpu())) {
            List<float[]> vectors = encode(tower, pictures, batch);
            assertWithin(RAW, vectors, Npy.rows(folder.resolve("image_embeds.npy")));
            assertWithin(NORMALISED, unit(vectors), Npy.rows(folder.resolve("image_embeds_norm.npy")));
        }
    }

    private static void checkTexts(Path folder, List<int[]> ids, int batch) throws Exception {
        try (ClipModel model = open(folder);
                Tower<int[]> tower = model.text(Device.cpu())) {
            List<float[]> vectors = encode(tower, ids, batch);
            assertWithin(RAW, vectors, Npy.rows(folder.resolve("text_embeds.npy")));
            assertWithin(NORMALISED, unit(vectors), Npy.rows(folder.resolve("text_embeds_norm.npy")));
        }
    }

    private static ClipModel open(Path folder) throws Exception {
        assertThat(Files.exists(folder)).isTrue();
        return ClipModel.open(folder, folder.resolve("config.json"), folder.resolve("model.safetensors"));
    }

    private static <I> List<float[]> encode(Tower<I> tower, List<I> inputs, int batch) throws Exception {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += batch) {
            vectors.addAll(tower.encode(inputs.subList(from, Math.min(inputs.size(), from + batch))));
        }
        return vectors;
    }

    private static float[] pixels(int picture) {
        float[] pixels = new float[3 * 224 * 224];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 2 * FormulaClip.uniform("pixels." + picture, i);
        }
        return pixels;
    }

    private static List<float[]> rows(JsonObject golden, String key) {
        return golden.getAsJsonArray(key).asList().stream()
                .map(Fixtures::floats)
                .toList();
    }

    /** Only the tokens up to the end are computed; what would follow them changes nothing. */
    @Test
    void aShortTextIsTheSameAloneAndFilledUpToTheWholeContext() throws Exception {
        int[] five = {1, 320, 736, 2368, 1929, 4096, 2};
        int[] whole = new int[77];
        Arrays.fill(whole, 320);
        try (ClipModel model = open(Fixtures.smallClip());
                Tower<int[]> text = model.text(Device.cpu())) {
            List<float[]> alone = unit(text.encode(List.of(five)));
            List<float[]> filledUp = unit(text.encode(List.of(five, whole)));
            assertWithin(1e-6, alone, filledUp.subList(0, 1));
        }
    }

    private static List<float[]> unit(List<float[]> vectors) {
        return vectors.stream().map(raw -> UnitVector.normalised(raw).values()).toList();
    }

    private static int[] upToEnd(int[] padded) {
        int largest = Arrays.stream(padded).max().orElseThrow();
        int end = IntStream.range(0, padded.length)
                .filter(i -> padded[i] == largest)
                .findFirst()
                .orElseThrow();
        return Arrays.copyOf(padded, end + 1);
    }

    private static void assertWithin(double limit, List<float[]> vectors, List<float[]> expected) {
        assertThat(vectors).hasSameSizeAs(expected);
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(Fixtures.difference(vectors.get(i), expected.get(i)))
                    .as("vector %d", i)
                    .isLessThan(limit);
        }
    }
}
