package app.akin.embedding.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.djl.Device;
import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.catalogue.ModelInstaller;
import app.akin.embedding.encoders.Encoders;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Tower;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipEncoderTest {

    private static final Encoders ENCODERS = TestEngines.encoders();

    @TempDir
    private Path temporary;

    @BeforeAll
    static void theSmallClipIsThere() {
        assertThat(Fixtures.smallClip().resolve("model.safetensors")).exists();
    }

    @Test
    void smallClipGivesTheReferencesVectors() throws Exception {
        JsonObject golden = Fixtures.json(Fixtures.smallClip().resolve("golden.json"));
        try (Encoder encoder = smallClip()) {
            for (int i = 0; i < golden.getAsJsonArray("texts").size(); i++) {
                String text = golden.getAsJsonArray("texts").get(i).getAsString();
                assertThat(encoder.tokens(text))
                        .isEqualTo(Fixtures.ints(golden.getAsJsonArray("ids").get(i)));
                assertThat(Fixtures.difference(
                                encoder.encodeQuery(text).values(),
                                Fixtures.floats(
                                        golden.getAsJsonArray("text_embeds").get(i))))
                        .isLessThan(2e-6);
            }
            assertThat(encoder.selfTest())
                    .asInstanceOf(type(SelfTest.Ran.class))
                    .satisfies(ran -> {
                        assertThat(ran.golden()).isTrue();
                        assertThat(ran.drifted()).isFalse();
                    });
        }
    }

    @Test
    void spaceNamesModelWeightsAndDimension() throws Exception {
        try (Encoder encoder = smallClip()) {
            assertThat(encoder.space().model()).isEqualTo("small-clip");
            assertThat(encoder.space().dimension()).isEqualTo(512);
            assertThat(encoder.tokenLimit()).isEqualTo(75);
            assertThat(encoder.device()).startsWith("CPU, ");
        }
    }

    @Test
    void questionsDoNotLoadTheVisionTower() throws Exception {
        try (Encoder encoder = smallClip()) {
            encoder.encodeQuery("dog");
            assertThat(((ClipEncoder) encoder).isVisionLoaded()).isFalse();
            encoder.encodePictures(crops(encoder, 1));
            assertThat(((ClipEncoder) encoder).isVisionLoaded()).isTrue();
        }
    }

    @Test
    void repeatedQuestionIsRemembered() throws Exception {
        try (Encoder encoder = smallClip()) {
            UnitVector first = encoder.encodeQuery("a red  Flower");
            assertThat(encoder.encodeQuery("a red flower")).isSameAs(first);
        }
    }

    @Test
    void batchesChangeNothing() throws Exception {
        try (Encoder encoder = smallClip()) {
            List<RgbPicture> crops = crops(encoder, 19);
            List<UnitVector> together = encoder.encodePictures(crops);
            for (int i = 0; i < crops.size(); i++) {
                UnitVector alone = encoder.encodePictures(List.of(crops.get(i))).getFirst();
                assertThat(Fixtures.difference(together.get(i).values(), alone.values()))
                        .isLessThan(2e-6);
            }
            List<String> texts = texts();
            List<UnitVector> passages = encoder.encodePassages(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(Fixtures.difference(
                                passages.get(i).values(),
                                encoder.encodeQuery(texts.get(i)).values()))
                        .as(texts.get(i))
                        .isLessThan(2e-6);
            }
        }
    }

    @Test
    void nothingIsEncodedOfNothing() throws Exception {
        try (Encoder encoder = smallClip()) {
            assertThat(encoder.encodePictures(List.of())).isEmpty();
            assertThat(encoder.encodePassages(List.of())).isEmpty();
            assertThat(encoder.encodeQuery("")).isNotNull();
        }
    }

    @Test
    void noArrayIsLeftBehind() throws Exception {
        Path folder = Fixtures.smallClip();
        TestEngines.configure();
        try (ClipModel model =
                        ClipModel.open(folder, folder.resolve("config.json"), folder.resolve("model.safetensors"));
                Tower<int[]> text = model.text(Device.cpu());
                Tower<RgbPicture> vision = model.vision(Device.cpu())) {
            int side = model.config().imageSize();
            RgbPicture crop = new RgbPicture(new PixelSize(side, side), new byte[3 * side * side]);
            text.encode(List.of(new int[] {4295, 263, 4296}));
            vision.encode(List.of(crop));
            int before = text.manager().getManagedArrays().size()
                    + vision.manager().getManagedArrays().size();
            for (int i = 0; i < 200; i++) {
                text.encode(List.of(new int[] {4295, 263, 4296}));
                vision.encode(List.of(crop));
            }
            assertThat(text.manager().getManagedArrays().size()
                            + vision.manager().getManagedArrays().size())
                    .isEqualTo(before);
        }
    }

    @Test
    void passageWithoutAUsableVectorIsNamed() throws Exception {
        try (Encoder encoder = ENCODERS.open(poisoned(), DevicePreference.CPU)) {
            assertThat(encoder.encodePassages(List.of("a red flower", "42"))).hasSize(2);
            assertThatThrownBy(
                            () -> encoder.encodePassages(List.of("a photo of a red flower", "a photo of a dog", "42")))
                    .asInstanceOf(type(EncodingException.class))
                    .extracting(EncodingException::item)
                    .isEqualTo(OptionalInt.of(1));
        }
    }

    @Test
    void selfTestNoticesChangedWeights() throws Exception {
        try (Encoder encoder = ENCODERS.open(poisoned(), DevicePreference.CPU)) {
            encoder.encodeQuery("42");
            assertThat(encoder.selfTest())
                    .asInstanceOf(type(SelfTest.Ran.class))
                    .matches(SelfTest.Ran::drifted);
        }
    }

    @Test
    void importedModelKeepsItsOwnValuesToTestBy() throws Exception {
        ModelCatalogue catalogue = new ModelCatalogue(List.of());
        InstalledModels installed =
                new InstalledModels(temporary.resolve("models"), temporary.resolve("none"), catalogue);
        InstalledModel model =
                new ModelInstaller(installed, catalogue, ENCODERS::tryOut).importFrom(copyOfSmallClip("mine"));
        try (Encoder encoder = ENCODERS.open(model, DevicePreference.AUTOMATIC)) {
            encoder.encodeQuery("dog");
            assertThat(encoder.selfTest()).isInstanceOfSatisfying(SelfTest.Ran.class, ran -> {
                assertThat(ran.golden()).isFalse();
                assertThat(ran.drifted()).isFalse();
            });
        }
    }

    @Test
    void modelWhoseWeightsDoNotFitItsConfigurationIsNotInstalled() throws Exception {
        ModelCatalogue catalogue = new ModelCatalogue(List.of());
        InstalledModels installed =
                new InstalledModels(temporary.resolve("models"), temporary.resolve("none"), catalogue);
        Path source = copyOfSmallClip("wider");
        Path config = source.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("\"hidden_size\": 160", "\"hidden_size\": 320"));
        assertThatThrownBy(() -> new ModelInstaller(installed, catalogue, ENCODERS::tryOut).importFrom(source))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("config.json asks for");
        assertThat(installed.all()).isEmpty();
    }

    @Test
    void closedEncoderSaysSo() throws Exception {
        Encoder encoder = smallClip();
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encoder.encodeQuery("dog")).isInstanceOf(EncodingException.class);
    }

    private Encoder smallClip() throws Exception {
        return ENCODERS.open(bundled(Fixtures.smallClip()), DevicePreference.AUTOMATIC);
    }

    private static InstalledModel bundled(Path folder) throws IOException {
        return new InstalledModels(Path.of("none"), folder.getParent(), ModelCatalogue.bundled())
                .find(folder.getFileName().toString())
                .orElseThrow();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add("a photo of a red flower ".repeat((i * 7) % 19 + 1) + i);
        }
        return texts;
    }

    private static List<RgbPicture> crops(Encoder encoder, int count) {
        Random random = new Random(count);
        List<RgbPicture> crops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[3 * 64 * 48];
            random.nextBytes(rgb);
            crops.add(encoder.crop(new RgbPicture(new PixelSize(64, 48), rgb)));
        }
        return crops;
    }

    /** The small CLIP, but the word "dog" is not a number. */
    private InstalledModel poisoned() throws IOException {
        Path folder = copyOfSmallClip("poisoned");
        Files.write(
                folder.resolve("golden.json"),
                Files.readAllBytes(Fixtures.smallClip().resolve("golden.json")));
        byte[] weights = Files.readAllBytes(folder.resolve("model.safetensors"));
        int header = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        JsonObject entries = com.google.gson.JsonParser.parseString(
                        new String(weights, 8, header, java.nio.charset.StandardCharsets.UTF_8))
                .getAsJsonObject();
        int table = entries.getAsJsonObject("text_model.embeddings.token_embedding.weight")
                .getAsJsonArray("data_offsets")
                .get(0)
                .getAsInt();
        int dog = 8 + header + table + 3885 * 128 * 2;
        weights[dog] = 0;
        weights[dog + 1] = 0x7E;
        Files.write(folder.resolve("model.safetensors"), weights);
        return bundled(folder);
    }

    private Path copyOfSmallClip(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("sources").resolve(name));
        for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
            Files.write(
                    folder.resolve(file),
                    Files.readAllBytes(Fixtures.smallClip().resolve(file)));
        }
        return folder;
    }
}
