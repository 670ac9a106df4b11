package app.akin.embedding.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.djl.Device;
import app.akin.embedding.DevicePreference;
import app.akin.embedding.EncodingException;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaIris;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.FormulaWeights;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.TestModels;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.KnownVectors;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.model.ContentHash;
import app.akin.model.HeatMap;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The eyes around a space from a formula, whose vectors {@code assets/models/iris/reference.py} computed too. */
class IrisEncoderTest {

    private static final int SIDE = 260;
    private static final int WORDS = 48;
    private static final int MEANING = 384;

    @TempDir
    private static Path words;

    private static Turns turns;
    private static SentenceEncoder reader;

    @TempDir
    private Path folder;

    private InstalledModel eyes;

    @BeforeAll
    static void openTheReader() throws Exception {
        TestEngines.configure();
        turns = new Turns(2);
        reader = reader(FormulaSentence.write("minilm", words));
    }

    @AfterAll
    static void closeTheReader() {
        reader.close();
        turns.close();
    }

    @BeforeEach
    void writeTheEyes() throws Exception {
        Files.copy(
                Fixtures.own("iris/golden.json"),
                FormulaIris.write(folder, WORDS).resolve("golden.json"));
        eyes = TestModels.pictures(folder, 512);
    }

    @AfterEach
    void readerIsStillOpen() throws Exception {
        assertThat(reader.encodePassages(List.of("a passage"))).hasSize(1);
    }

    @Test
    void picturesGiveTheReferencesVectors() throws Exception {
        JsonObject golden = Fixtures.json(Fixtures.own("iris/golden.json"));
        try (IrisEncoder iris = open()) {
            List<UnitVector> vectors =
                    iris.encodePictures(List.of(KnownVectors.pattern(1, SIDE), KnownVectors.pattern(3, SIDE)));
            for (int i = 0; i < vectors.size(); i++) {
                float[] expected =
                        Fixtures.floats(golden.getAsJsonArray("image_embeds").get(i));
                assertThat(Fixtures.difference(vectors.get(i).values(), expected))
                        .isLessThan(1e-5);
            }
            assertThat(iris.selfTest()).asInstanceOf(type(SelfTest.Ran.class)).satisfies(ran -> {
                assertThat(ran.golden()).isTrue();
                assertThat(ran.drifted()).isFalse();
            });
        }
    }

    @Test
    void questionsGiveTheReferencesVector() throws Exception {
        JsonObject golden = Fixtures.json(Fixtures.own("iris/golden.json"));
        double[] sines = IntStream.rangeClosed(1, WORDS).mapToDouble(Math::sin).toArray();
        float[] read = new float[WORDS];
        for (int i = 0; i < WORDS; i++) {
            read[i] = (float) sines[i];
        }
        try (IrisModel model =
                        IrisModel.open(folder, eyes.config(), eyes.weights(), folder.resolve("space.safetensors"));
                var tower = model.words(Device.cpu())) {
            float[] vector =
                    tower.encode(List.of(UnitVector.normalised(read).values())).getFirst();
            assertThat(Fixtures.difference(vector, Fixtures.floats(golden.get("question_embed"))))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void questionAsksForMeaningAloneAndIsRemembered() throws Exception {
        try (IrisEncoder iris = open()) {
            UnitVector asked = iris.encodeQuery("a dog on a sofa");
            float[] values = asked.values();
            assertThat(Arrays.copyOfRange(values, MEANING, values.length)).containsOnly(0);
            assertThat(iris.encodeQuery("a dog on a sofa")).isSameAs(asked);
            assertThat(iris.tokens("a dog")).isEqualTo(reader.tokens("a dog"));
            assertThat(iris.countTokens("a dog")).isEqualTo(reader.countTokens("a dog"));
            assertThat(iris.tokenLimit()).isEqualTo(reader.tokenLimit());
        }
    }

    @Test
    void passagesAreLeftToTheReader() throws Exception {
        try (IrisEncoder iris = open()) {
            assertThat(iris.readsPassages()).isFalse();
            assertThatThrownBy(() -> iris.encodePassages(List.of("a passage")))
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("only knows pictures");
        }
    }

    @Test
    void pictureAsAQuestionWeighsItsPartsAnew() throws Exception {
        try (IrisEncoder iris = open()) {
            UnitVector kept = iris.encodeExample(KnownVectors.pattern(2, SIDE));
            UnitVector asked = iris.asExample(kept);
            assertThat(squares(kept, 0, MEANING)).isCloseTo(0.7, within(1e-5));
            assertThat(squares(asked, 0, MEANING)).isCloseTo(0.5, within(1e-5));
            double cosine = Math.sqrt(0.7 * 0.5) + Math.sqrt(0.3 * 0.5);
            assertThat(asked.cosine(kept)).isCloseTo(cosine, within(1e-5));
        }
    }

    @Test
    void pictureThatWasMadeByAHandWithoutLooksCanStillAsk() {
        float[] meaning = new float[512];
        meaning[3] = 1;
        UnitVector only = UnitVector.of(meaning);
        assertThat(new ExampleWeights(MEANING, 0.5).of(only)).isEqualTo(only);
    }

    @Test
    void batchesChangeNothing() throws Exception {
        try (IrisEncoder iris = open()) {
            List<RgbPicture> crops = new ArrayList<>();
            for (int number = 1; number <= 19; number++) {
                crops.add(KnownVectors.pattern(number, SIDE));
            }
            List<UnitVector> together = iris.encodePictures(crops);
            for (int i = 0; i < crops.size(); i += 6) {
                UnitVector alone = iris.encodeExample(crops.get(i));
                assertThat(Fixtures.difference(together.get(i).values(), alone.values()))
                        .isLessThan(1e-5);
            }
            assertThat(iris.encodePictures(List.of())).isEmpty();
        }
    }

    @Test
    void spaceIsOfTheEyesTheirSpaceAndTheirReader() throws Exception {
        try (IrisEncoder iris = open()) {
            assertThat(iris.space().model()).isEqualTo(eyes.id());
            assertThat(iris.space().dimension()).isEqualTo(512);
            ContentHash before = iris.space().weightsSha256();
            FormulaWeights.write(
                    folder.resolve("space.safetensors"),
                    FormulaIris.shapes(WORDS),
                    (name, u) -> 2 * FormulaIris.weight(name, u));
            try (IrisEncoder other = open()) {
                assertThat(other.space().weightsSha256()).isNotEqualTo(before);
            }
        }
    }

    @Test
    void heatHasAPlaceForEveryCellOfTheLastMapWhateverThePicturesSides() throws Exception {
        RgbPicture wide = new RgbPicture(new PixelSize(400, 100), new byte[3 * 400 * 100]);
        Arrays.fill(wide.rgb(), 0, 60_000, (byte) 90);
        try (IrisEncoder iris = open()) {
            for (HeatMap map : List.of(iris.heat(wide, 281), iris.heat(wide, "a cat"))) {
                assertThat(map.width()).isEqualTo(9);
                assertThat(map.height()).isEqualTo(9);
                assertThat(map.values()).contains(0f, 1f);
            }
            assertThatThrownBy(() -> iris.heat(wide, 1000)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void closedEyesSaySo() throws Exception {
        IrisEncoder iris = open();
        iris.close();
        iris.close();
        assertThatThrownBy(() -> iris.encodePictures(List.of(KnownVectors.pattern(1, SIDE))))
                .isInstanceOf(EncodingException.class)
                .hasMessage("The model was closed");
        assertThatThrownBy(() -> iris.encodeQuery("dog")).hasMessage("The model was closed");
    }

    @Test
    void selfTestNoticesAnotherSpace() throws Exception {
        FormulaWeights.write(
                folder.resolve("space.safetensors"), FormulaIris.shapes(WORDS), (name, u) -> Math.abs(u) - 0.3f);
        try (IrisEncoder iris = open()) {
            iris.encodeExample(KnownVectors.pattern(1, SIDE));
            assertThat(iris.selfTest()).asInstanceOf(type(SelfTest.Ran.class)).matches(SelfTest.Ran::drifted);
        }
    }

    @Test
    void cropOfAnotherSizeIsRefused() throws Exception {
        try (IrisEncoder iris = open()) {
            assertThatThrownBy(() -> iris.encodeExample(KnownVectors.pattern(1, 224)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void spaceOfAnotherReaderIsRefused() throws Exception {
        FormulaWeights.write(folder.resolve("space.safetensors"), FormulaIris.shapes(WORDS + 1), FormulaIris::weight);
        assertThatThrownBy(this::open)
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("a reader of 49 numbers, not of 48");
    }

    @Test
    void damagedSpaceIsSaidInWords() throws Exception {
        Path space = folder.resolve("space.safetensors");
        byte[] whole = Files.readAllBytes(space);
        Files.write(space, Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(this::open).isInstanceOf(ModelFileException.class).hasMessageContaining("space.safetensors");
    }

    @Test
    void spaceWhosePartsDoNotFitIsSaidInWordsWhenItIsUsed() throws Exception {
        Map<String, int[]> shapes = FormulaIris.shapes(WORDS);
        shapes.put("looks.mean", new int[] {1279});
        FormulaWeights.write(folder.resolve("space.safetensors"), shapes, FormulaIris::weight);
        try (IrisEncoder iris = open()) {
            assertThatThrownBy(() -> iris.encodeExample(KnownVectors.pattern(1, SIDE)))
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("looks.mean");
        }
    }

    @Test
    void spaceThatLacksAPartIsRefused() throws Exception {
        Map<String, int[]> shapes = FormulaIris.shapes(WORDS);
        shapes.remove("heads.weight");
        FormulaWeights.write(folder.resolve("space.safetensors"), shapes, FormulaIris::weight);
        assertThatThrownBy(this::open)
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("lacks the weights heads.weight");
    }

    private IrisEncoder open() throws Exception {
        return IrisEncoder.open(eyes, reader, DevicePreference.CPU, turns.share());
    }

    private static double squares(UnitVector vector, int from, int to) {
        float[] values = vector.values();
        return IntStream.range(from, to).mapToDouble(i -> values[i] * values[i]).sum();
    }

    private static SentenceEncoder reader(Path folder) throws Exception {
        return SentenceEncoder.open(
                TestModels.words(folder, WORDS), OptionalInt.empty(), DevicePreference.CPU, turns.share());
    }
}
