package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A folder with a model is installed whole, under the right name, or not at all. */
class ModelInstallerTest extends InstallerTest {

    @Test
    void unknownModelIsInstalledUnverifiedUnderItsFoldersName() throws Exception {
        InstalledModels installed = installed(catalogue());
        InstalledModel model = installer(installed, catalogue()).importFrom(source("My Model"));
        assertThat(model.id()).isEqualTo("My Model");
        assertThat(model.origin()).isEqualTo(Origin.UNVERIFIED);
        assertThat(model.dimension()).isEqualTo(512);
        assertThat(installed.find("My Model")).contains(model);
        installed.verify(model);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void modelWithKnownHashesIsNamedAndVerified() throws Exception {
        Path source = source("whatever");
        ModelCatalogue catalogue = catalogue(known(source, "config.json", "tokenizer.json", "model.safetensors"));
        InstalledModel model = installer(installed(catalogue), catalogue).importFrom(source);
        assertThat(model.name()).isEqualTo("Known");
        assertThat(model.verified()).isTrue();
    }

    @Test
    void knownWeightsWithAnotherConfigurationAreNotVerified() throws Exception {
        Path source = source("whatever");
        ModelCatalogue catalogue = catalogue(known(source, "config.json", "tokenizer.json", "model.safetensors"));
        Files.writeString(source.resolve("config.json"), Files.readString(source.resolve("config.json")) + "\n");
        assertThat(installer(installed(catalogue), catalogue).importFrom(source).verified())
                .isFalse();
    }

    @Test
    void catalogueNameWithOtherWeightsIsRefused() throws Exception {
        ModelCatalogue catalogue = ModelCatalogue.bundled();
        for (String name : List.of("clip-vit-b-32", "clip-vit-base-patch32")) {
            Path source = source(name);
            assertRefused(installer(installed(catalogue), catalogue), source, "not those of CLIP ViT-B/32");
        }
    }

    @Test
    void takenNamesAreRefused() throws Exception {
        InstalledModels installed = installed(catalogue());
        ModelInstaller installer = installer(installed, catalogue());
        installer.importFrom(source("twice"));
        assertRefused(installer, source("twice"), "already");
        assertRefused(installer, source("small-clip"), "already");
    }

    @Test
    void programsAreRefusedByTheirBytes() throws Exception {
        ModelInstaller installer = installer(installed(catalogue()), catalogue());
        Path zip = source("zip");
        Files.write(zip.resolve("model.safetensors"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0});
        assertRefused(installer, zip, "PyTorch archive");
        Path pickle = source("pickle");
        Files.write(pickle.resolve("model.safetensors"), new byte[] {(byte) 0x80, 2, '}', 'q', 0, 'X', 1, 2, 3, 4});
        assertRefused(installer, pickle, "pickle");
        Path bin = source("bin");
        Files.move(bin.resolve("model.safetensors"), bin.resolve("pytorch_model.bin"));
        assertRefused(installer, bin, "pickle");
    }

    @Test
    void incompleteFoldersAreRefused() throws Exception {
        ModelInstaller installer = installer(installed(catalogue()), catalogue());
        for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
            Path source = source("without " + file);
            Files.delete(source.resolve(file));
            assertRefused(installer, source, file);
        }
        assertRefused(installer, temporary.resolve("nowhere"), "not a folder");
    }

    @Test
    void modelThatDoesNotRunLeavesNothing() throws Exception {
        InstalledModels installed = installed(catalogue());
        ModelTrial failing = candidate -> {
            throw new ModelFileException("does not run");
        };
        Path source = source("broken");
        assertRefused(new ModelInstaller(installed, catalogue(), failing), source, "does not run");
        assertThat(installed.find("broken")).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void weightsChangedAfterwardsAreRefused() throws Exception {
        InstalledModels installed = installed(catalogue());
        InstalledModel model = installer(installed, catalogue()).importFrom(source("changed"));
        byte[] weights = Files.readAllBytes(model.weights());
        weights[weights.length / 2] ^= 1;
        Files.write(model.weights(), weights);
        Files.setLastModifiedTime(model.weights(), java.nio.file.attribute.FileTime.fromMillis(1));
        assertThatThrownBy(() -> installed.verify(model))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("changed");
    }

    @Test
    void damagedRecordHidesOneModelAlone() throws Exception {
        InstalledModels installed = installed(catalogue());
        installer(installed, catalogue()).importFrom(source("good"));
        InstalledModel bad = installer(installed, catalogue()).importFrom(source("bad"));
        Files.writeString(bad.folder().resolve("akin.json"), "{");
        assertThat(installed.all()).extracting(InstalledModel::id).containsExactly("small-clip", "good");
    }
}
