package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInstallerTest {

    private static final ModelTrial NO_TRIAL = candidate -> {};

    @TempDir
    private Path temporary;

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

    @Test
    void catalogueHoldsOnlyPinnedFiles() {
        List<CatalogueModel> models = ModelCatalogue.bundled().all();
        assertThat(models).extracting(CatalogueModel::id).contains("iris", "clip-vit-b-32", "clip-vit-l-14");
        assertThat(models.stream().filter(model -> !model.bundled())).allSatisfy(model -> {
            assertThat(model.weights()).isPresent();
            assertThat(model.file("tokenizer.json")).isPresent();
            assertThat(model.file("config.json").isPresent() || model.written().containsKey("config.json"))
                    .isTrue();
        });
        CatalogueModel usual = ModelCatalogue.bundled().find("clip-vit-b-32").orElseThrow();
        assertThat(usual.bytes()).isEqualTo(605_157_884L + 4_186 + 2_224_041);
    }

    @Test
    void catalogueSaysWhichModelsReadPicturesAndWhichWordsAlone() {
        List<CatalogueModel> models = ModelCatalogue.bundled().all();
        assertThat(models.stream().filter(model -> model.kind() == ModelKind.WORDS))
                .extracting(CatalogueModel::id, CatalogueModel::dimension)
                .containsExactly(
                        tuple("multilingual-e5-small", 384),
                        tuple("all-minilm-l6-v2", 384),
                        tuple("nomic-embed-text-v1.5", 768),
                        tuple("ko-sroberta-multitask", 768));
        assertThat(models.stream().filter(model -> !model.pinned()))
                .extracting(CatalogueModel::id)
                .containsExactly("clip-vit-b-32-multilingual", "nomic-embed-text-v1.5", "ko-sroberta-multitask");
        CatalogueModel multilingual =
                ModelCatalogue.bundled().find("clip-vit-b-32-multilingual").orElseThrow();
        assertThat(multilingual.picturesOf()).contains("clip-vit-b-32");
        CatalogueModel eyes = ModelCatalogue.bundled().find("iris").orElseThrow();
        assertThat(eyes.wordsOf()).contains("multilingual-e5-small");
    }

    @Test
    void modelOfWordsBringsItsPoolingAndItsLastMatrix() throws Exception {
        InstalledModels installed = installed(catalogue());
        Path source = words("words");
        InstalledModel model = installer(installed, catalogue()).importFrom(source);
        assertThat(model.kind()).isEqualTo(ModelKind.WORDS);
        assertThat(model.dimension()).isEqualTo(32);
        assertThat(model.picturesOf()).isEmpty();
        for (String file : List.of("modules.json", "1_Pooling/config.json", "2_Dense/model.safetensors")) {
            assertThat(model.folder().resolve(file)).hasSameBinaryContentAs(source.resolve(file));
        }
        assertThat(model.bytes()).isGreaterThan(Files.size(model.weights()) + 6_000);
        Path pickle = words("pickled");
        Files.write(pickle.resolve("2_Dense/model.safetensors"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0});
        assertRefused(installer(installed, catalogue()), pickle, "PyTorch archive");
    }

    @Test
    void towerOfWordsOverPicturesIsKnownByItsLastMatrixAlone() throws Exception {
        Path source = words("whatever");
        CatalogueModel tower = tower(source);
        ModelCatalogue catalogue = catalogue(known(source("base"), "config.json", "model.safetensors"), tower);
        InstalledModels installed = installed(catalogue);
        InstalledModel model = installer(installed, catalogue).importFrom(source);
        assertThat(model.name()).isEqualTo("Tower");
        assertThat(model.kind()).isEqualTo(ModelKind.PICTURES);
        assertThat(model.picturesOf()).contains("known");
        assertThat(model.verified()).isFalse();

        // The small CLIP's weights are those of the base here, so that its pictures are at hand.
        assertThat(installed.picturesFor(model)).map(InstalledModel::id).contains("small-clip");
        assertThat(installed.neededFor(tower)).containsExactly(tower);

        FormulaSentence.writeDense(words("tower"), 32, 24);
        assertRefused(installer(installed, catalogue), temporary.resolve("sources/tower"), "not those of Tower");
    }

    @Test
    void towerOfWordsIsFetchedWithTheModelOfItsPictures() throws Exception {
        Path source = words("whatever");
        CatalogueModel tower = tower(source);
        CatalogueModel base = known(words("base"), "config.json", "model.safetensors");
        assertThat(installed(catalogue(base, tower)).neededFor(tower)).containsExactly(base, tower);
    }

    private static CatalogueModel tower(Path source) throws IOException {
        Path dense = source.resolve("2_Dense/model.safetensors");
        return new CatalogueModel(
                "tower",
                List.of(),
                "Tower",
                ModelKind.PICTURES,
                Optional.of("known"),
                Optional.empty(),
                "MIT",
                32,
                0,
                List.of("ko"),
                1,
                "",
                Map.of(),
                List.of(
                        new CatalogueFile(
                                "2_Dense/model.safetensors",
                                URI.create("https://localhost/dense"),
                                Files.size(dense),
                                Optional.of(Sha256.of(dense))),
                        new CatalogueFile(
                                "model.safetensors", URI.create("https://localhost/m"), 1_000, Optional.empty())));
    }

    private Path words(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("sources").resolve(name));
        return FormulaSentence.write("multilingual", folder);
    }

    private void assertRefused(ModelInstaller installer, Path source, String why) {
        assertThatThrownBy(() -> installer.importFrom(source))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(why);
    }

    private InstalledModels installed(ModelCatalogue catalogue) {
        return new InstalledModels(models(), Fixtures.smallClip().getParent(), catalogue);
    }

    private ModelInstaller installer(InstalledModels installed, ModelCatalogue catalogue) {
        return new ModelInstaller(installed, catalogue, NO_TRIAL);
    }

    private static ModelCatalogue catalogue(CatalogueModel... models) {
        return new ModelCatalogue(List.of(models));
    }

    private static CatalogueModel known(Path folder, String... names) throws IOException {
        List<CatalogueFile> files = new java.util.ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            files.add(new CatalogueFile(
                    name, URI.create("https://localhost/" + name), Files.size(file), Optional.of(Sha256.of(file))));
        }
        return new CatalogueModel(
                "known",
                List.of(),
                "Known",
                ModelKind.PICTURES,
                Optional.empty(),
                Optional.empty(),
                "MIT",
                512,
                32,
                List.of("en"),
                1,
                "",
                Map.of(),
                files);
    }

    private Path source(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("sources").resolve(name));
        for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
            Files.write(
                    folder.resolve(file),
                    Files.readAllBytes(Fixtures.smallClip().resolve(file)));
        }
        return folder;
    }

    private Path models() {
        return temporary.resolve("models");
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> children = Files.list(models())) {
            return children.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
