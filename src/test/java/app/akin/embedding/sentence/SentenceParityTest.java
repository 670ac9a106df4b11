package app.akin.embedding.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import app.akin.embedding.DevicePreference;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Tower;
import app.akin.embedding.engine.Turns;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import app.akin.model.UnitVector;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models of words against what {@code transformers} 5.18 (its own BERT, DistilBERT, RoBERTa, XLM-RoBERTa and NomicBERT)
 * and {@code tokenizers} 0.23 computed in single precision, from the same formula weights.
 */
class SentenceParityTest {

    private static final double NORMALISED = 2e-6;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void setUpEngine() {
        TestEngines.configure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "multilingual", "nomic", "korean", "cls-pooled"})
    void textsGiveTheReferencesVectors(String name) throws Exception {
        JsonObject golden = golden(name);
        try (SentenceEncoder encoder = encoder(FormulaSentence.write(name, temporary), OptionalInt.empty())) {
            List<UnitVector> vectors = encoder.encodePassages(texts(golden));
            assertWithin(NORMALISED, values(vectors), rows(golden, "vectors"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "minilm,1", "minilm,3", "minilm,18",
        "multilingual,1", "multilingual,3", "multilingual,18",
        "nomic,1", "nomic,3", "nomic,18",
        "korean,1", "korean,3", "korean,18",
        "cls-pooled,1", "cls-pooled,3", "cls-pooled,18"
    })
    void neitherBatchNorPaddingChangesAVector(String name, int batch) throws Exception {
        JsonObject golden = golden(name);
        Path folder = FormulaSentence.write(name, temporary);
        List<int[]> ids = golden.getAsJsonArray("ids").asList().stream()
                .map(Fixtures::ints)
                .toList();
        try (SentenceModel model = SentenceModel.open(folder, folder.resolve("model.safetensors"));
                Tower<int[]> tower = model.tower(Device.cpu())) {
            List<float[]> vectors = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += batch) {
                List<float[]> raw = tower.encode(ids.subList(from, Math.min(ids.size(), from + batch)));
                raw.forEach(each -> vectors.add(UnitVector.normalised(each).values()));
            }
            assertWithin(NORMALISED, vectors, rows(golden, "vectors"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "multilingual", "korean", "cls-pooled"})
    void tokensAreTheReferences(String name) throws Exception {
        JsonObject golden = golden(name);
        try (SentenceEncoder encoder = encoder(FormulaSentence.write(name, temporary), OptionalInt.empty())) {
            List<String> texts = texts(golden);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(encoder.tokens(texts.get(i)))
                        .as(texts.get(i))
                        .isEqualTo(Fixtures.ints(golden.getAsJsonArray("ids").get(i)));
            }
        }
    }

    @Test
    void nomicAsksWithAnotherPrefix() throws Exception {
        JsonObject golden = golden("nomic");
        try (SentenceEncoder encoder = encoder(FormulaSentence.write("nomic", temporary), OptionalInt.empty())) {
            List<float[]> expected = rows(golden, "query_vectors");
            for (int i = 0; i < expected.size(); i++) {
                String text = texts(golden).get(i);
                assertThat(encoder.tokens(text))
                        .isEqualTo(
                                Fixtures.ints(golden.getAsJsonArray("query_ids").get(i)));
                float[] vector = encoder.encodeQuery(text).values();
                assertThat(Fixtures.difference(vector, expected.get(i))).isLessThan(NORMALISED);
                assertThat(Fixtures.difference(vector, rows(golden, "vectors").get(i)))
                        .isGreaterThan(1e-3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 16})
    void nomicIsCutAsItsAuthorsSay(int numbers) throws Exception {
        JsonObject golden = golden("nomic");
        try (SentenceEncoder encoder = encoder(FormulaSentence.write("nomic", temporary), OptionalInt.of(numbers))) {
            assertThat(encoder.space().dimension()).isEqualTo(numbers);
            List<UnitVector> vectors = encoder.encodePassages(texts(golden));
            assertWithin(NORMALISED, values(vectors), rows(golden, "vectors_" + numbers));
        }
    }

    /** Each of these would ruin vectors without a word; the comparison above must see all of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minilm|config.json|\"hidden_act\": \"gelu\"|\"hidden_act\": \"quick_gelu\"",
                "minilm|1_Pooling/config.json|_cls_token\": false|_cls_token\": true",
                "minilm|config.json|\"num_attention_heads\": 4|\"num_attention_heads\": 6",
                "nomic|config.json|\"rotary_emb_base\": 1000|\"rotary_emb_base\": 10000",
                "korean|config.json|\"layer_norm_eps\": 1e-05|\"layer_norm_eps\": 1e-02",
                "korean|config.json|\"model_type\": \"roberta\"|\"model_type\": \"bert\""
            })
    void aWrongConfigurationIsNoticed(String name, String file, String right, String wrong) throws Exception {
        Path folder = FormulaSentence.write(name, temporary);
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(right);
        String after = before.replace(right, wrong);
        if (file.startsWith("1_")) {
            after = after.replace("_mean_tokens\": true", "_mean_tokens\": false");
        }
        Files.writeString(folder.resolve(file), after);
        try (SentenceEncoder encoder = encoder(folder, OptionalInt.empty())) {
            JsonObject golden = golden(name);
            float[] vector = encoder.encodePassages(texts(golden).subList(0, 1))
                    .getFirst()
                    .values();
            assertThat(Fixtures.difference(vector, rows(golden, "vectors").getFirst()))
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void noArrayIsLeftBehind() throws Exception {
        for (String name : List.of("multilingual", "nomic")) {
            Path folder = FormulaSentence.write(name, Files.createDirectory(temporary.resolve(name)));
            try (SentenceModel model = SentenceModel.open(folder, folder.resolve("model.safetensors"));
                    Tower<int[]> tower = model.tower(Device.cpu())) {
                List<int[]> ids = List.of(new int[] {2, 7, 8, 3}, new int[] {2, 3});
                tower.encode(ids);
                int before = tower.manager().getManagedArrays().size();
                for (int i = 0; i < 200; i++) {
                    tower.encode(ids);
                }
                assertThat(tower.manager().getManagedArrays().size()).isEqualTo(before);
            }
        }
    }

    static SentenceEncoder encoder(Path folder, OptionalInt cut) throws Exception {
        InstalledModel installed = new InstalledModel(
                "small",
                "Small",
                ModelKind.WORDS,
                Optional.empty(),
                folder,
                folder.resolve("model.safetensors"),
                new ContentHash("0".repeat(64)),
                1,
                48,
                "",
                InstalledModel.Origin.UNVERIFIED);
        return SentenceEncoder.open(installed, cut, DevicePreference.CPU, new Turns(2));
    }

    private static JsonObject golden(String name) throws Exception {
        return Fixtures.json(FormulaSentence.recorded(name).resolve("golden.json"));
    }

    private static List<String> texts(JsonObject golden) {
        return golden.getAsJsonArray("texts").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<float[]> rows(JsonObject golden, String key) {
        return golden.getAsJsonArray(key).asList().stream()
                .map(Fixtures::floats)
                .toList();
    }

    private static List<float[]> values(List<UnitVector> vectors) {
        return vectors.stream().map(UnitVector::values).toList();
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
