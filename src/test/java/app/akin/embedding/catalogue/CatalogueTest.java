package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.akin.embedding.FormulaSentence;
import app.akin.embedding.Sha256;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a model is good for is read from the catalogue or from its own folder. */
class CatalogueTest extends InstallerTest {

    @Test
    void catalogueHoldsOnlyPinnedFiles() {
        List<CatalogueModel> models = ModelCatalogue.bundled().all();
        assertThat(models).extracting(CatalogueModel::id).contains("iris", "clip-vit-b-32", "clip-vit-l-14");
        assertThat(models.stream().filter(model -> !model.bundled())).allSatisfy(model -> {
            assertThat(model.weights()).isPresent();
            List<String> files = model.files().stream().map(CatalogueFile::name).toList();
            assertThat(files).contains("tokenizer.json");
            assertThat(files.contains("config.json") || model.written().containsKey("config.json"))
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
}
