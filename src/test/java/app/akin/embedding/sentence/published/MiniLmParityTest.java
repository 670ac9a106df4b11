package app.akin.embedding.sentence.published;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Fixtures;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import app.akin.model.UnitVector;
import app.akin.quality.JudgedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published weights of all-MiniLM-L6-v2 in Akin's encoder and in ONNX Runtime, over 200 texts of 1 to 200 tokens cut
 * from documents in English, Korean, German, French, Spanish and Japanese.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // converting the weights once is enough
class MiniLmParityTest {

    private static final int TEXTS = 200;
    private static final int BATCH = 25;
    private static final double CLOSE = 1e-4;

    private SentenceEncoder akin;
    private OnnxRuntimeMiniLm reference;
    private List<String> texts;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        TestEngines.configure();
        MiniLm.write(folder);
        akin = SentenceEncoder.open(installed(folder), OptionalInt.empty(), DevicePreference.CPU, new Turns(2));
        reference = new OnnxRuntimeMiniLm();
        texts = texts();
    }

    @AfterAll
    void close() throws Exception {
        akin.close();
        reference.close();
    }

    @Test
    void textsHaveTheReferencesVectors() throws Exception {
        double worst = 0;
        for (int from = 0; from < TEXTS; from += BATCH) {
            List<String> batch = texts.subList(from, from + BATCH);
            List<UnitVector> vectors = akin.encodePassages(batch);
            for (int i = 0; i < BATCH; i++) {
                float[] expected = reference.vector(batch.get(i)).values();
                double difference = Fixtures.difference(vectors.get(i).values(), expected);
                assertThat(difference).as(batch.get(i)).isLessThan(CLOSE);
                worst = Math.max(worst, difference);
            }
        }
        System.out.printf("all-MiniLM-L6-v2: largest difference %.1e in %d texts%n", worst, TEXTS);
    }

    @Test
    void textsHaveTheReferencesTokens() {
        assertThat(texts)
                .hasSize(TEXTS)
                .allSatisfy(text -> assertThat(akin.tokens(text))
                        .containsExactly(Arrays.stream(reference.tokens(text))
                                .mapToInt(Math::toIntExact)
                                .toArray()));
    }

    /** Else a vector that is nearly the same for all texts would pass. */
    @Test
    void anotherTextHasAnotherVector() throws Exception {
        float[] one = akin.encodeQuery(texts.get(TEXTS - 1)).values();
        float[] other = reference.vector(texts.get(TEXTS - 2)).values();
        assertThat(Fixtures.difference(one, other)).isGreaterThan(100 * CLOSE);
    }

    /** Number {@code i} is the beginning of a document, or of its second half, of about {@code i} tokens. */
    private List<String> texts() throws Exception {
        List<JudgedDocument> documents = JudgedDocument.all();
        List<String> cut = new ArrayList<>();
        for (int tokens = 1; tokens <= TEXTS; tokens++) {
            String whole = documents.get(tokens % documents.size()).text();
            int start = tokens > documents.size() ? whole.indexOf(' ', whole.length() / 2) : 0;
            cut.add(beginning(whole.substring(Math.max(0, start)).strip(), tokens));
        }
        return cut;
    }

    private String beginning(String text, int tokens) {
        int low = 1;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (akin.countTokens(text.substring(0, middle)) <= tokens) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low);
    }

    private static InstalledModel installed(Path folder) {
        return new InstalledModel(
                "minilm",
                "all-MiniLM-L6-v2",
                ModelKind.WORDS,
                Optional.empty(),
                folder,
                folder.resolve("model.safetensors"),
                new ContentHash("0".repeat(64)),
                1,
                384,
                "Apache-2.0",
                InstalledModel.Origin.UNVERIFIED);
    }
}
