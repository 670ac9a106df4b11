package app.akin.library.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.ShippedStandIns;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.catalogue.ModelInstaller;
import app.akin.embedding.encoders.TestEngines;
import app.akin.model.EmbeddingSpace;
import app.akin.model.ModelUnusableException;
import app.akin.model.UnitVector;
import app.akin.task.TaskRunner;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of words as they are installed, found and opened. */
class InstalledEncodersTest {

    @TempDir
    private Path temporary;

    private InstalledModels installed;
    private InstalledEncoders encoders;

    @BeforeEach
    void nothingIsInstalled() {
        over(temporary.resolve("nothing"));
    }

    @Test
    void modelOfWordsIsOpenedAsSuchAndNotAsTheModelInUse() throws Exception {
        install("nomic", "words");
        assertThat(encoders.hasText("words")).isTrue();
        assertThat(encoders.has("words")).isFalse();
        assertThatThrownBy(() -> encoders.open("words")).isInstanceOf(ModelUnusableException.class);
        try (TextEncoder encoder = encoders.openText("words")) {
            assertThat(encoder.space().dimension()).isEqualTo(48);
            assertThat(encoder.countTokens("a photo")).isPositive();
            assertThat(encoder.encodePassages(List.of("a photo", ""))).hasSize(2);
            assertThat(encoder.encodeQuery("a photo")).isSameAs(encoder.encodeQuery("A  Photo"));
            assertThat(encoder.selfTest())
                    .asInstanceOf(type(SelfTest.Ran.class))
                    .satisfies(ran -> assertThat(ran.golden()).isFalse())
                    .satisfies(ran -> assertThat(ran.drifted()).isFalse());
        }
    }

    @Test
    void modelOfPicturesIsNoModelOfWords() {
        over(Fixtures.smallClip().getParent());
        assertThat(encoders.has("small-clip")).isTrue();
        assertThat(encoders.readsPassages("small-clip")).isTrue();
        assertThat(encoders.hasText("small-clip")).isFalse();
        assertThatThrownBy(() -> encoders.openText("small-clip")).isInstanceOf(ModelUnusableException.class);
    }

    @Test
    void shorterVectorsAreAskedForByTheModelsName() throws Exception {
        install("nomic", "words");
        install("minilm", "other");
        assertThat(encoders.hasText("words@16")).isTrue();
        assertThat(encoders.hasText("words@48")).isFalse();
        try (TextEncoder whole = encoders.openText("words");
                TextEncoder cut = encoders.openText("words@16")) {
            EmbeddingSpace space = whole.space();
            assertThat(cut.space())
                    .isEqualTo(new EmbeddingSpace(
                            space.model(), space.weightsSha256(), space.preprocessing(), 16, space.storage()));
            assertThat(cut.encodeQuery("a photo").dimension()).isEqualTo(16);
            // It tests itself on the whole vector, before it is cut.
            assertThat(cut.selfTest())
                    .asInstanceOf(type(SelfTest.Ran.class))
                    .satisfies(ran -> assertThat(ran.drifted()).isFalse());
        }
        for (String impossible : List.of("words@3", "other@16")) {
            assertThatThrownBy(() -> encoders.openText(impossible))
                    .isInstanceOf(ModelUnusableException.class)
                    .hasMessageContaining("cannot be cut to");
        }
    }

    @Test
    void otherLastMatrixIsAnotherSpace() throws Exception {
        InstalledModel model = install("multilingual", "words");
        EmbeddingSpace before;
        try (TextEncoder encoder = encoders.openText("words")) {
            before = encoder.space();
        }
        Path dense = model.folder().resolve("2_Dense/model.safetensors");
        byte[] bytes = Files.readAllBytes(dense);
        bytes[bytes.length - 1] ^= (byte) 0x80; // the sign of one number
        Files.write(dense, bytes);
        try (TextEncoder encoder = encoders.openText("words")) {
            assertThat(encoder.space()).isNotEqualTo(before);
            encoder.encodeQuery("a photo");
            assertThat(encoder.selfTest())
                    .asInstanceOf(type(SelfTest.Ran.class))
                    .satisfies(ran -> assertThat(ran.drifted()).isTrue());
        }
    }

    @Test
    void towerOverPicturesIsWholeOnlyWithTheirModel() throws Exception {
        InstalledModel model = install("multilingual", "tower");
        bindToClip(model.folder());
        assertThat(encoders.has("tower")).isFalse();
        assertThat(encoders.missingFor(installed.find("tower").orElseThrow())).contains("CLIP ViT-B/32");
        assertThatThrownBy(() -> encoders.open("tower"))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("needs CLIP ViT-B/32, which is not installed");

        Path shipped = temporary.resolve("shipped");
        ShippedStandIns.smallClip(shipped.resolve("clip-vit-b-32"));
        over(shipped);
        assertThat(encoders.has("tower")).isTrue();
        assertThat(encoders.missingFor(installed.find("tower").orElseThrow())).isEmpty();
        assertThatThrownBy(() -> encoders.open("tower"))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("vectors have 32 numbers, those of CLIP ViT-B/32 have 512");

        FormulaSentence.writeDense(model.folder(), 512, 48);
        try (Encoder encoder = encoders.open("tower")) {
            assertThat(encoder.space().dimension()).isEqualTo(512);
        }
    }

    @Test
    void tokenizerOfAnotherModelIsRefusedWhenItIsTriedOut() throws Exception {
        Path source = FormulaSentence.write("minilm", Files.createDirectories(temporary.resolve("sources/mixed")));
        Files.copy(
                Fixtures.smallClip().resolve("tokenizer.json"),
                source.resolve("tokenizer.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> install(source))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("does not belong to its weights");
        Files.writeString(source.resolve("tokenizer.json"), "{\"model\": {}}");
        assertThatThrownBy(() -> install(source))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("tokenizer.json cannot be used");
        assertThat(installed.all()).isEmpty();
    }

    @Test
    void theEyesThatShipNeedTheReader() throws Exception {
        Path shipped = ShippedStandIns.in(temporary.resolve("shipped"));
        over(shipped);
        assertThat(encoders.has(ShippedStandIns.EYES)).isTrue();
        assertThat(encoders.readsPassages(ShippedStandIns.EYES))
                .as("pictures alone")
                .isFalse();
        assertThat(encoders.hasText(ShippedStandIns.READER)).isTrue();

        deleteAll(shipped.resolve(ShippedStandIns.READER));
        assertThat(encoders.has(ShippedStandIns.EYES)).isFalse();
        assertThat(encoders.missingFor(installed.find(ShippedStandIns.EYES).orElseThrow()))
                .contains("Multilingual E5 small");
        assertThatThrownBy(() -> encoders.open(ShippedStandIns.EYES)).isInstanceOf(ModelUnusableException.class);
        assertThat(encoders.readerTokens("words are cut all the same")).isPositive();
    }

    @Test
    void theReaderIsOpenedOnceAndClosedAfterEverybodyWhoUsesIt() throws Exception {
        over(ShippedStandIns.in(temporary.resolve("shipped")));
        TextEncoder one = encoders.openText(ShippedStandIns.READER);
        TextEncoder another = encoders.openText(ShippedStandIns.READER);
        UnitVector vector = one.encodeQuery("a photo");
        assertThat(another.encodeQuery("a photo"))
                .as("asked once, and remembered")
                .isSameAs(vector);

        one.close();
        assertThat(another.encodeQuery("another photo")).as("it was only lent").isNotNull();
        encoders.close();
        assertThatThrownBy(() -> another.encodeQuery("a third one")).isInstanceOf(EncodingException.class);
        assertThatThrownBy(() -> encoders.openText(ShippedStandIns.READER)).isInstanceOf(ModelUnusableException.class);
    }

    @Test
    void closingWaitsForWhatIsBeingComputed() throws Exception {
        over(ShippedStandIns.in(temporary.resolve("shipped")));
        TextEncoder reader = encoders.openText(ShippedStandIns.READER);
        reader.encodeQuery("ready");
        List<String> many = Collections.nCopies(400, "a passage of some words that takes its time");
        try (TaskRunner thread = new TaskRunner("test", 1)) {
            CompletableFuture<Integer> reading =
                    thread.submit(() -> reader.encodePassages(many).size());
            encoders.close();
            assertThat(reading.handle((read, failure) -> failure == null ? read : failure.getMessage())
                            .get(60, TimeUnit.SECONDS))
                    .as("to the end, or refused in plain words")
                    .isIn(many.size(), "The model was closed");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void over(Path bundled) {
        installed = new InstalledModels(temporary.resolve("models"), bundled, ModelCatalogue.bundled());
        encoders = new InstalledEncoders(installed, TestEngines.folder(), () -> DevicePreference.CPU, Optional::empty);
    }

    private InstalledModel install(String recorded, String id) throws Exception {
        return install(FormulaSentence.write(
                recorded, Files.createDirectories(temporary.resolve("sources").resolve(id))));
    }

    private InstalledModel install(Path source) throws IOException, ModelFileException {
        return new ModelInstaller(installed, ModelCatalogue.bundled(), encoders.trial()).importFrom(source);
    }

    /** As the installer's record has it for a tower of words of the catalogue. */
    private static void bindToClip(Path folder) throws IOException {
        JsonObject record = Fixtures.json(folder.resolve("akin.json"));
        record.addProperty("kind", "PICTURES");
        record.addProperty("picturesOf", "clip-vit-b-32");
        Files.writeString(folder.resolve("akin.json"), new Gson().toJson(record));
    }
}
