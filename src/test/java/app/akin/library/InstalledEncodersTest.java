package app.akin.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.catalogue.ModelInstaller;
import app.akin.embedding.encoders.TestEngines;
import app.akin.model.EmbeddingSpace;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        over(Fixtures.starter().getParent());
        assertThat(encoders.has("starter")).isTrue();
        assertThat(encoders.hasText("starter")).isFalse();
        assertThatThrownBy(() -> encoders.openText("starter")).isInstanceOf(ModelUnusableException.class);
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
        bindToStarter(model.folder());
        assertThat(encoders.has("tower")).isFalse();
        assertThat(encoders.missingFor(installed.find("tower").orElseThrow())).contains("Starter");
        assertThatThrownBy(() -> encoders.open("tower"))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("needs Starter, which is not installed");

        over(Fixtures.starter().getParent());
        assertThat(encoders.has("tower")).isTrue();
        assertThat(encoders.missingFor(installed.find("tower").orElseThrow())).isEmpty();
        assertThatThrownBy(() -> encoders.open("tower"))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("vectors have 32 numbers, those of Starter have 512");

        FormulaSentence.writeDense(model.folder(), 512, 48);
        try (Encoder encoder = encoders.open("tower")) {
            assertThat(encoder.space().dimension()).isEqualTo(512);
        }
    }

    @Test
    void tokenizerOfAnotherModelIsRefusedWhenItIsTriedOut() throws Exception {
        Path source = FormulaSentence.write("minilm", Files.createDirectories(temporary.resolve("sources/mixed")));
        Files.copy(
                Fixtures.starter().resolve("tokenizer.json"),
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
    private static void bindToStarter(Path folder) throws IOException {
        JsonObject record = Fixtures.json(folder.resolve("akin.json"));
        record.addProperty("kind", "PICTURES");
        record.addProperty("picturesOf", "starter");
        Files.writeString(folder.resolve("akin.json"), new Gson().toJson(record));
    }
}
