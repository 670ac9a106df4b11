package app.akin.embedding.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.Sha256;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Folders with models of a few bytes, and an installer that takes them. */
abstract class InstallerTest {

    static final ModelTrial NO_TRIAL = candidate -> {};

    @TempDir
    Path temporary;

    void assertRefused(ModelInstaller installer, Path source, String why) {
        assertThatThrownBy(() -> installer.importFrom(source))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(why);
    }

    InstalledModels installed(ModelCatalogue catalogue) {
        return new InstalledModels(models(), Fixtures.smallClip().getParent(), catalogue);
    }

    ModelInstaller installer(InstalledModels installed, ModelCatalogue catalogue) {
        return new ModelInstaller(installed, catalogue, NO_TRIAL);
    }

    static ModelCatalogue catalogue(CatalogueModel... models) {
        return new ModelCatalogue(List.of(models));
    }

    static CatalogueModel known(Path folder, String... names) throws IOException {
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

    Path source(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("sources").resolve(name));
        for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
            Files.write(
                    folder.resolve(file),
                    Files.readAllBytes(Fixtures.smallClip().resolve(file)));
        }
        return folder;
    }

    Path models() {
        return temporary.resolve("models");
    }

    List<Path> leftovers() throws IOException {
        try (Stream<Path> children = Files.list(models())) {
            return children.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
