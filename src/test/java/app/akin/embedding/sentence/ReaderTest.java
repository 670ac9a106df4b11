package app.akin.embedding.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Turns;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import app.akin.model.UnitVector;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model of words that ships, against what numpy makes of the same numbers. */
class ReaderTest {

    private static final double SAME = 2e-5;
    private static final double SAME_IN_ANY_BATCH = 2e-6;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void setUpEngine() {
        TestEngines.configure();
    }

    @Test
    void vectorsAreTheReferences() throws Exception {
        try (SentenceEncoder reader = open(Fixtures.reader())) {
            JsonObject golden = Fixtures.json(Fixtures.reader().resolve("golden.json"));
            String question = "how much protein should a woman eat a day";
            assertThat(reader.tokens(question))
                    .isEqualTo(Fixtures.ints(golden.getAsJsonArray("ids").get(0)));
            float[] expected =
                    Fixtures.floats(golden.getAsJsonArray("text_embeds").get(0));
            assertThat(Fixtures.difference(reader.encodeQuery(question).values(), expected))
                    .isLessThan(SAME);
            assertThat(reader.selfTest())
                    .isInstanceOfSatisfying(
                            SelfTest.Ran.class,
                            ran -> assertThat(ran.difference()).isLessThan(SAME));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 18})
    void neitherBatchNorPaddingChangesAVector(int batch) throws Exception {
        try (SentenceEncoder reader = open(Fixtures.reader())) {
            List<String> texts = texts();
            List<UnitVector> all = reader.encodePassages(texts);
            List<UnitVector> some = new ArrayList<>();
            for (int from = 0; from < texts.size(); from += batch) {
                some.addAll(reader.encodePassages(texts.subList(from, Math.min(texts.size(), from + batch))));
            }
            for (int i = 0; i < texts.size(); i++) {
                assertThat(Fixtures.difference(all.get(i).values(), some.get(i).values()))
                        .isLessThan(SAME_IN_ANY_BATCH);
            }
        }
    }

    @Test
    void decomposedKoreanHasTheVectorOfComposedKorean() throws Exception {
        String composed = "계약 해지 조항";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        try (SentenceEncoder reader = open(Fixtures.reader())) {
            assertThat(reader.encodeQuery(decomposed)).isEqualTo(reader.encodeQuery(composed));
            assertThat(reader.encodePassages(List.of(decomposed))).isEqualTo(reader.encodePassages(List.of(composed)));
        }
    }

    @Test
    void whatIsBeyondTheContextPlaysNoPart() throws Exception {
        try (SentenceEncoder reader = open(Fixtures.reader())) {
            String filling = "one two three four five ".repeat(110);
            assertThat(reader.tokenLimit()).isBetween(500, 508);
            assertThat(reader.countTokens(filling)).isGreaterThan(reader.tokenLimit());
            assertThat(reader.encodePassages(List.of(filling + "cats")))
                    .isEqualTo(reader.encodePassages(List.of(filling + "dogs")));
        }
    }

    @Test
    void anAnswerIsNearerThanAnotherPassageAcrossLanguages() throws Exception {
        try (SentenceEncoder reader = open(Fixtures.reader())) {
            UnitVector question = reader.encodeQuery("Wie kündige ich den Vertrag?");
            List<UnitVector> passages =
                    reader.encodePassages(List.of("계약은 서면으로 한 달 전에 알리면 해지할 수 있다.", "고양이는 하루에 열여섯 시간을 잔다."));
            assertThat(cosine(question, passages.get(0))).isGreaterThan(cosine(question, passages.get(1)) + 0.05);
        }
    }

    @Test
    void weightsThatWereCutShortAreRefused() throws Exception {
        Path folder = copy();
        Path weights = folder.resolve("model.safetensors");
        try (RandomAccessFile file = new RandomAccessFile(weights.toFile(), "rw")) {
            file.setLength(file.length() - 1000);
        }
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("was it cut off?");
    }

    @Test
    void aConfigurationOfAnotherModelIsRefused() throws Exception {
        Path folder = copy();
        Path config = folder.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("250037", "250000"));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("an id that the model does not know");
    }

    private Path copy() throws IOException {
        for (String name : List.of("config.json", "config_sentence_transformers.json", "model.safetensors")) {
            Files.copy(Fixtures.reader().resolve(name), temporary.resolve(name));
        }
        return temporary;
    }

    /** Short and long, so that batches have padding. */
    private static List<String> texts() throws IOException {
        return Fixtures.lines(Fixtures.own("reader_tokens.jsonl")).stream()
                .skip(10)
                .limit(40)
                .map(line -> line.get("text").getAsString())
                .toList();
    }

    private static double cosine(UnitVector a, UnitVector b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            sum += a.values()[i] * b.values()[i];
        }
        return sum;
    }

    static SentenceEncoder open(Path folder) throws IOException, ModelFileException {
        InstalledModel reader = new InstalledModel(
                "multilingual-e5-small",
                "Multilingual E5 small",
                ModelKind.WORDS,
                Optional.empty(),
                folder,
                folder.resolve("model.safetensors"),
                new ContentHash("00".repeat(32)),
                0,
                384,
                "MIT",
                InstalledModel.Origin.BUNDLED);
        return SentenceEncoder.open(reader, OptionalInt.empty(), DevicePreference.CPU, new Turns(2));
    }
}
