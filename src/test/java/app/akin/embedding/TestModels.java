package app.akin.embedding;

import app.akin.embedding.catalogue.InstalledModel;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders of models as they would be found where Akin keeps what it ships. */
public final class TestModels {

    private TestModels() {}

    public static InstalledModel pictures(Path folder, int dimension) throws IOException {
        return installed(folder, ModelKind.PICTURES, dimension);
    }

    public static InstalledModel words(Path folder, int dimension) throws IOException {
        return installed(folder, ModelKind.WORDS, dimension);
    }

    private static InstalledModel installed(Path folder, ModelKind kind, int dimension) throws IOException {
        String id = folder.getFileName().toString();
        Path weights = folder.resolve("model.safetensors");
        return new InstalledModel(
                id,
                id,
                kind,
                Optional.empty(),
                folder,
                weights,
                Sha256.of(weights),
                Files.size(weights),
                dimension,
                "",
                InstalledModel.Origin.BUNDLED);
    }
}
